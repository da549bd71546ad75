import { UNKNOWN } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import { resolve } from "../../../src/read/cloudformation/intrinsics.ts";
import { scopeOf } from "../../../src/read/cloudformation/template-scope.ts";

const TEMPLATE = {
  Parameters: {
    Only: { Type: "String", AllowedValues: ["web"], Default: "web" },
    Usual: { Type: "Number", Default: 256 },
    One: { Type: "String", AllowedValues: ["a", "b"] },
    List: { Type: "CommaDelimitedList", AllowedValues: ["a"] },
  },
  Mappings: {
    Sizes: { live: { cpu: 1024, kind: "x" }, test: { cpu: 256, kind: "x" } },
  },
  Conditions: {
    Yes: { "Fn::Equals": [{ Ref: "Only" }, "web"] },
    No: { "Fn::Not": [{ Condition: "Yes" }] },
    Open: { "Fn::Equals": [{ Ref: "Usual" }, "256"] },
    Both: { "Fn::And": [{ Condition: "Yes" }, { Condition: "Open" }] },
    Neither: { "Fn::And": [{ Condition: "No" }, { Condition: "Open" }] },
    Either: { "Fn::Or": [{ Condition: "Yes" }, { Condition: "Open" }] },
    Round: { Condition: "Round" },
  },
};

const scope = scopeOf(TEMPLATE);

describe("the scope of a template", () => {
  it.each([
    ["Only", "web"],
    ["Usual", UNKNOWN],
    ["One", UNKNOWN],
    ["List", UNKNOWN],
    ["AWS::Region", UNKNOWN],
  ])("knows of the parameter %s what no deployment changes", (name, value) => {
    expect(scope.parameter(name)).toBe(value);
  });

  it.each([
    [["Sizes", "live", "cpu"], 1024],
    [["Sizes", { Ref: "AWS::Region" }, "kind"], "x"],
    [["Sizes", { Ref: "AWS::Region" }, "cpu"], UNKNOWN],
    [["Sizes", "live", { Ref: "Usual" }], UNKNOWN],
    [["Sizes", "dev", "cpu"], UNKNOWN],
    [["Others", "dev", "cpu"], UNKNOWN],
  ])("finds in its mappings %j", (argument, value) => {
    expect(resolve({ "Fn::FindInMap": argument }, scope)).toBe(value);
  });

  it.each([
    ["Yes", true],
    ["No", false],
    ["Open", undefined],
    ["Both", undefined],
    ["Neither", false],
    ["Either", true],
    ["Round", undefined],
    ["Missing", undefined],
  ])("says of the condition %s what is certain", (name, holds) => {
    expect(scope.condition(name)).toBe(holds);
  });

  it("takes conditions as they are given", () => {
    const given = scopeOf(TEMPLATE, new Map([["Open", true]]));
    expect([given.condition("Open"), given.condition("Both")]).toEqual([true, true]);
    expect(resolve({ "Fn::If": ["Both", "a", "b"] }, given)).toBe("a");
  });

  it("is empty where there is no template", () => {
    expect(scopeOf("text").parameter("Only")).toBe(UNKNOWN);
  });
});

it("decides each condition once, however often others ask for it", () => {
  const both = (name: string) => ({ "Fn::And": [{ Condition: name }, { Condition: name }] });
  const chain = Array.from({ length: 60 }, (_, index) => [`C${index + 1}`, both(`C${index}`)] as const);
  const of = (first: unknown) => scopeOf({ Conditions: { ...Object.fromEntries(chain), C0: first } });
  expect(of({ "Fn::Equals": ["a", "a"] }).condition("C60")).toBe(true);
  expect(of({ "Fn::Equals": ["a", { Ref: "A" }] }).condition("C60")).toBeUndefined();
  expect(of(both("C60")).condition("C60")).toBeUndefined();
});
