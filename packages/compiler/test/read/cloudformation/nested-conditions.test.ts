import { describe, expect, it } from "vitest";
import { chainsIn, isPossible } from "../../../src/read/cloudformation/nested-conditions.ts";
import { NO_SCOPE } from "../../../src/read/scope.ts";
import { templateOf } from "../../../src/read/cloudformation/template.ts";
import { lintText } from "../lint-text.ts";

const choose = (name: string, whenTrue: unknown, whenFalse: unknown) => ({ "Fn::If": [name, whenTrue, whenFalse] });

describe("chainsIn", () => {
  it("leads to each branch of what is nested, however deep", () => {
    const value = { Cpu: [choose("A", choose("B", 1, choose("C", 2, 3)), 4)] };
    const [yes, no] = [true, false];
    expect(chainsIn(value, NO_SCOPE)).toEqual([
      [
        ["A", yes],
        ["B", yes],
      ],
      [
        ["A", yes],
        ["B", no],
      ],
      [
        ["A", yes],
        ["B", no],
        ["C", yes],
      ],
      [
        ["A", yes],
        ["B", no],
        ["C", no],
      ],
    ]);
  });

  it("leads to none where nothing is nested, and takes no branch that its own condition rules out", () => {
    expect(chainsIn({ Cpu: choose("A", 1, 2), Memory: choose("B", 1, 2) }, NO_SCOPE)).toEqual([]);
    expect(chainsIn(choose("A", choose("A", 1, choose("B", 2, 3)), 4), NO_SCOPE)).toEqual([]);
    expect(chainsIn({ "Fn::If": ["A"] }, NO_SCOPE)).toEqual([]);
  });

  it("does not ask again what is certain", () => {
    const scope = { ...NO_SCOPE, condition: (name: unknown) => (name === "A" ? true : undefined) };
    expect(chainsIn(choose("A", choose("B", 1, 2), choose("B", 3, choose("C", 4, 5))), scope)).toEqual([]);
  });

  it("stops where there are too many", () => {
    const value = Array.from({ length: 30 }, (_, index) => choose(`A${index}`, choose(`B${index}`, 1, 2), 3));
    expect(chainsIn(value, NO_SCOPE)).toHaveLength(24);
  });
});

const equals = (name: string, value: string) => ({ "Fn::Equals": [{ Ref: name }, value] });

const Conditions = {
  Prod: equals("Stage", "prod"),
  Staging: equals("Stage", "staging"),
  NotProd: { "Fn::Not": [{ Condition: "Prod" }] },
  Large: { "Fn::And": [{ Condition: "Prod" }, equals("Size", "large")] },
  Known: { "Fn::Equals": [{ Ref: "A" }, { Ref: "B" }] },
  Odd: { "Fn::Equals": [{ "Fn::Select": [0, { Ref: "List" }] }, "a"] },
};

const Parameters = { Size: { Type: "String", AllowedValues: ["large", "small"] } };

describe("isPossible", () => {
  const template = templateOf({}, { Parameters, Conditions });
  const both = (one: string, holds: boolean, other: string, otherHolds: boolean) =>
    isPossible(template, [
      [one, holds],
      [other, otherHolds],
    ]);

  it("finds values that fulfil all", () => {
    expect(both("Prod", false, "Staging", true)).toBe(true);
    expect(both("Prod", false, "Staging", false)).toBe(true);
    expect(both("Prod", true, "Large", false)).toBe(true);
    expect(both("Known", true, "Prod", false)).toBe(true);
  });

  it("finds none where they rule each other out", () => {
    expect(both("Prod", true, "Staging", true)).toBe(false);
    expect(both("Prod", true, "NotProd", true)).toBe(false);
    expect(both("Large", true, "Prod", false)).toBe(false);
    expect(both("Prod", true, "Unwritten", true)).toBe(false);
  });

  it("says no where it cannot tell", () => {
    expect(both("Prod", true, "Odd", true)).toBe(false);
    const many = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`C${index}`, equals(`P${index}`, "a")]));
    const wide = templateOf({}, { Conditions: many });
    expect(
      isPossible(
        wide,
        Object.keys(many).map((name) => [name, true]),
      ),
    ).toBe(false);
  });
});

const stack = (memory: unknown, more: object = {}) => ({
  AWSTemplateFormatVersion: "2010-09-09",
  Parameters: { ...Parameters, Stage: { Type: "String" } },
  Conditions: { Prod: Conditions.Prod, Staging: Conditions.Staging, NotProd: Conditions.NotProd },
  Resources: {
    Task: {
      Type: "AWS::ECS::TaskDefinition",
      ...more,
      Properties: {
        RequiresCompatibilities: ["FARGATE"],
        NetworkMode: "awsvpc",
        Cpu: 256,
        Memory: memory,
        ContainerDefinitions: [{ Name: "web", Image: "public.ecr.aws/nginx/nginx:1.27" }],
      },
    },
  },
});

const placesIn = async (template: unknown) =>
  (await lintText("stack.json", JSON.stringify(template))).diagnostics.map(({ code, origin }) => [code, origin?.path]);

it("finds what a nested branch has wrong, where it is written", async () => {
  expect(await placesIn(stack(choose("Prod", 512, choose("Staging", 1024, 9999))))).toEqual([
    ["fargate/size-invalid", 'Resources.Task.Properties.Memory["Fn::If"][2]["Fn::If"][2]'],
  ]);
});

it("finds nothing in a branch that no deployment takes", async () => {
  expect(await placesIn(stack(choose("Prod", 512, choose("NotProd", 1024, 9999))))).toEqual([]);
  expect(await placesIn(stack(choose("Prod", 512, choose("Staging", 9999, 1024)), { Condition: "Prod" }))).toEqual([]);
});
