import { expect, it } from "vitest";
import { Conditions } from "../../../src/import/cloudformation/conditions.ts";

const TEMPLATE = {
  Parameters: { Stage: { Default: "prod" }, Name: { Type: "String" } },
  Conditions: {
    IsProd: { "Fn::Equals": [{ Ref: "Stage" }, "prod"] },
    IsDev: { "Fn::Not": [{ Condition: "IsProd" }] },
    HasName: { "Fn::Not": [{ "Fn::Equals": [{ Ref: "Name" }, ""] }] },
    Both: { "Fn::And": [{ Condition: "IsProd" }, { Condition: "IsDev" }] },
    One: { "Fn::Or": [{ Condition: "IsProd" }, { Condition: "IsDev" }] },
    Itself: { Condition: "Itself" },
    Strange: { "Fn::Contains": [] },
  },
};

it.each([
  ["IsProd", true],
  ["IsDev", false],
  ["HasName", false],
  ["Both", false],
  ["One", true],
  ["Itself", true],
  ["Strange", true],
  ["Gone", true],
])("%s: %s where every parameter has its default", (name, holds) => {
  expect(new Conditions(TEMPLATE, (value) => value).holds(name)).toBe(holds);
});
