import { describe, expect, it } from "vitest";
import { ownScope, resourceOf, templateOf } from "../../../src/read/cloudformation/template.ts";

const CONDITIONS = { Never: { "Fn::Equals": ["a", "b"] }, Open: { "Fn::Equals": [{ Ref: "A" }, "b"] } };
const resources = {
  Web: { Type: "AWS::ECS::Service" },
  Gone: { Type: "AWS::ECS::Service", Condition: "Never" },
  Perhaps: { Type: "AWS::ECS::Service", Condition: "Open" },
  Text: "text",
};
const template = templateOf(resources, { Resources: resources, Conditions: CONDITIONS });

describe("a template", () => {
  it("has the resources that are made, or may be", () => {
    const ids = ["Web", "Gone", "Perhaps", "Text", "Missing", "constructor"];
    expect(ids.filter((id) => resourceOf(template, id) !== undefined)).toEqual(["Web", "Perhaps"]);
  });

  it("takes a resource's own condition to hold, unless it is taken otherwise", () => {
    expect(ownScope(template, undefined)).toBe(template.scope);
    expect(ownScope(template, "Open").condition("Open")).toBe(true);
    expect(ownScope(template, undefined, [["Open", false]]).condition("Open")).toBe(false);
  });

  it("stands below `Resources` unless it says where", () => {
    expect(template.placeOf("Web")).toEqual(["Resources", "Web"]);
  });
});
