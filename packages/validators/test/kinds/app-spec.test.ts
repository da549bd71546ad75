import { expect, it } from "vitest";
import { appSpec } from "../../src/kinds/app-spec.ts";

const target = (Type: string) => [{ TargetService: { Type, Properties: {} } }];

it("is recognized by the service that it deploys", () => {
  expect(appSpec.file.recognizes({ version: 0.0, Resources: target("AWS::ECS::Service") }, "appspec.yaml")).toBe(true);
});

it.each([
  { version: 0.0, Resources: target("AWS::Lambda::Function") },
  { version: 0.0, os: "linux", files: [] },
  { Resources: { Web: { Type: "AWS::ECS::Service" } } },
  { Resources: [null, { TargetService: "web" }] },
])("is not %j", (value) => {
  expect(appSpec.file.recognizes(value, "appspec.yaml")).toBe(false);
});
