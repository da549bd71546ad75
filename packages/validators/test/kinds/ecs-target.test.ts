import { expect, it } from "vitest";
import { ecsTarget } from "../../src/kinds/ecs-target.ts";

it("is no file by itself", () => {
  expect(ecsTarget.file.recognizes({ TaskDefinitionArn: "web" }, "target.json")).toBe(false);
});
