import { describe, expect, it } from "vitest";
import { placeOfSettled, settled } from "../../../src/read/cloudformation/settled-template.ts";
import { templateOf } from "../../../src/read/cloudformation/template.ts";
import { lintText } from "../lint-text.ts";

const SECTIONS = {
  Parameters: {
    Port: { Type: "Number", Default: 8080, AllowedValues: [8080] },
    Stage: { Type: "String", AllowedValues: ["dev", "prod"] },
  },
  Conditions: { IsProd: { "Fn::Equals": [{ Ref: "Stage" }, "prod"] }, Never: { "Fn::Equals": ["a", "b"] } },
};
const { scope } = templateOf({}, SECTIONS);

describe("settled", () => {
  it.each([
    ["a parameter with one value", { Ref: "Port" }, "8080"],
    ["a branch that is certain", { "Fn::If": ["Never", "a", { Ref: "Port" }] }, "8080"],
    ["a branch that is open", { "Fn::If": ["IsProd", 1, 2] }, { "Fn::If": ["IsProd", 1, 2] }],
    ["a resource", { Ref: "Group" }, { Ref: "Group" }],
    ["a property that is left out", { A: { "Fn::If": ["Never", 1, { Ref: "AWS::NoValue" }] }, B: 2 }, { B: 2 }],
    ["an item that is left out", [1, { "Fn::If": ["Never", 2, { Ref: "AWS::NoValue" }] }, 3], [1, 3]],
    ["what has no functions", { A: [{ B: 1 }] }, { A: [{ B: 1 }] }],
  ])("says of %s what is certain", (_what, written, value) => {
    expect(settled(written, scope)).toEqual(value);
  });

  it("is the value itself where nothing of it is settled", () => {
    const written = { A: [{ Ref: "Group" }], B: { C: "text" } };
    expect(settled(written, scope)).toBe(written);
  });
});

it("finds the place of what is settled", () => {
  const open = { Ref: "AWS::NoValue" };
  const written = { List: [open, { "Fn::If": ["Never", "a", { Name: { Ref: "Port" } }] }] };
  expect(placeOfSettled(written, ["List", 0, "Name"], scope)).toEqual({
    path: ["List", 1, "Fn::If", 2, "Name"],
    isMade: true,
  });
  expect(placeOfSettled({ Text: "a" }, ["Text"], scope)).toEqual({ path: ["Text"], isMade: false });
});

const target = (capacities: object) => ({
  ...SECTIONS,
  Resources: {
    Cluster: { Type: "AWS::ECS::Cluster" },
    Target: {
      Type: "AWS::ApplicationAutoScaling::ScalableTarget",
      Properties: {
        ServiceNamespace: "ecs",
        ScalableDimension: "ecs:service:DesiredCount",
        ResourceId: "service/shop/api",
        ...capacities,
      },
    },
  },
});

const found = async (template: object) => {
  const { diagnostics } = await lintText("stack.json", JSON.stringify(template));
  return diagnostics.map(({ code, origin }) => [code, origin?.path]);
};

describe("rules about a whole template", () => {
  it("see the only value of a parameter", async () => {
    expect(await found(target({ MinCapacity: { Ref: "Port" }, MaxCapacity: 10 }))).toEqual([
      ["scaling/min-max", "Resources.Target.Properties.MinCapacity"],
    ]);
    expect(await found(target({ MinCapacity: { Ref: "Stage" }, MaxCapacity: 10 }))).toEqual([]);
  });

  it("report what is wrong with a condition and without it", async () => {
    const least = { "Fn::If": ["IsProd", 4, 2] };
    expect(await found(target({ MinCapacity: least, MaxCapacity: { "Fn::If": ["IsProd", 3, 1] } }))).toEqual([
      ["scaling/min-max", 'Resources.Target.Properties.MinCapacity["Fn::If"][1]'],
    ]);
  });

  it("do not report what is wrong in one of the two", async () => {
    expect(
      await found(target({ MinCapacity: { "Fn::If": ["IsProd", 4, 2] }, MaxCapacity: { "Fn::If": ["IsProd", 3, 8] } })),
    ).toEqual([]);
    expect(await found(target({ MinCapacity: 4, MaxCapacity: { "Fn::If": ["IsProd", 3, 8] } }))).toEqual([]);
  });
});
