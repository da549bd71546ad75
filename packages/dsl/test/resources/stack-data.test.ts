import { describe, expect, it } from "vitest";
import { resource } from "../../src/index.ts";
import { isTemplate } from "../../src/inspect.ts";

describe("the template of a stack", () => {
  it.each([{ template: "./data.yaml" }, { template: 5 }, { template: { Resources: {} } }])(
    "is told by its property, whatever that is: %j",
    (content) => {
      expect(isTemplate(content)).toBe(true);
    },
  );

  it.each([
    {},
    { parameters: {} },
    { template: undefined },
    { template: resource("AWS::SNS::Topic", {}) },
    undefined,
    null,
    "./data.yaml",
  ])("is told from resources, one of which may have that id", (content) => {
    expect(isTemplate(content)).toBe(false);
  });
});
