import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, expectTypeOf, it } from "vitest";
import { generateCloudFormationTypes } from "../../../../../scripts/generate-cloudformation-types.ts";
import { isCurrent } from "../../../../../scripts/generated-file.ts";
import { resource } from "../../../src/cloudformation/resource.ts";
import { getAtt } from "../../../src/cloudformation/template.ts";

const FOLDER = join(import.meta.dirname, "../../../src/cloudformation/resources");

it("is what `npm run generate` writes, a file for each service", () => {
  const files = generateCloudFormationTypes();
  expect(files.filter((file) => !isCurrent(file)).map(({ path }) => path)).toEqual([]);
  expect(readdirSync(FOLDER).toSorted()).toEqual(files.map(({ path }) => basename(path)).toSorted());
});

it("types the properties of a resource by its type", () => {
  expectTypeOf(resource).toBeCallableWith("AWS::Logs::LogGroup", { LogGroupName: "/ecs/shop" });
  resource("AWS::Logs::LogGroup", { KmsKeyId: getAtt("Key", "Arn") });
  // @ts-expect-error a misspelt property
  resource("AWS::Logs::LogGroup", { LogGroupname: "/ecs/shop" });
  // @ts-expect-error a property of another kind
  resource("AWS::Logs::LogGroup", { RetentionInDays: "30" });
  // @ts-expect-error a required property that is not there
  resource("AWS::IAM::Role", {});
});
