import { expect, it } from "vitest";
import { template } from "../../src/kinds/template.ts";

it("is no file by itself: a template is read as its resources, too", () => {
  expect(template.file.recognizes({ Resources: { Cluster: { Type: "AWS::ECS::Cluster" } } }, "stack.json")).toBe(false);
  // That of calls which say what one resource does.
  expect(template.file.words).toEqual(["ecs:service:DesiredCount"]);
});
