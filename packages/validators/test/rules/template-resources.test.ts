import { describe, expect, it } from "vitest";
import {
  isDecidedLater,
  knownAt,
  knownItems,
  referenced,
  resourceNamed,
  resourcesOf,
} from "../../src/rules/template-resources.ts";
import { UNKNOWN } from "../../src/unknown.ts";

const TYPE = "AWS::ECS::Cluster";
const cluster = (properties: unknown) => ({ Type: TYPE, Properties: properties });
const one = (resource: object) => ({ Resources: { One: JSON.parse(JSON.stringify(resource)) } });

describe("resourcesOf", () => {
  it("finds those of a type, with or without properties", () => {
    const [found] = resourcesOf(one({ Type: TYPE, DependsOn: "Two" }), TYPE);
    expect(found).toMatchObject({ id: "One", properties: {}, at: ["Resources", "One", "Properties"] });
    expect(found?.resource).toMatchObject({ DependsOn: "Two" });
    expect(resourcesOf(one(cluster({ ClusterName: "a" })), "AWS::ECS::Service")).toEqual([]);
  });

  it("leaves out what a macro may change, and what is no resource", () => {
    expect(resourcesOf(one(cluster({ "Fn::Transform": {} })), TYPE)).toEqual([]);
    expect(resourcesOf(one(cluster({ Ref: "Other" })), TYPE)).toEqual([]);
    expect(resourcesOf(one(cluster([])), TYPE)).toEqual([]);
    expect(resourcesOf({ Resources: { One: "text" } }, TYPE)).toEqual([]);
    expect(resourcesOf({ Resources: UNKNOWN }, TYPE)).toEqual([]);
  });
});

it("finds a resource by its id, of the right type alone", () => {
  const template = one(cluster({}));
  expect(resourceNamed(template, "One", TYPE)?.id).toBe("One");
  expect(resourceNamed(template, "One", "AWS::ECS::Service")).toBeUndefined();
  expect(resourceNamed(template, "constructor", TYPE)).toBeUndefined();
  expect(resourceNamed(template, undefined, TYPE)).toBeUndefined();
});

describe("knownAt", () => {
  const properties = { A: { B: 1, C: { Ref: "X" }, D: "${X}", E: null }, F: { "Fn::If": [] }, G: "text" };

  it.each([
    ["A.B", 1],
    ["A.X", undefined],
    ["X.Y", undefined],
    ["A.E", undefined],
    ["A.C", UNKNOWN],
    ["A.D", UNKNOWN],
    ["F.G", UNKNOWN],
    ["G.H", UNKNOWN],
  ])("gives of %s %s", (place, value) => {
    expect(knownAt(properties, place)).toBe(value);
  });
});

it("gives the items of a list that is known as a whole", () => {
  expect(knownItems({ A: [1, 2] }, "A")).toEqual([1, 2]);
  expect(knownItems({}, "A")).toEqual([]);
  expect(knownItems({ A: [1, { Ref: "X" }] }, "A")).toBeUndefined();
  expect(knownItems({ A: { Ref: "X" } }, "A")).toBeUndefined();
  expect(knownItems({ A: 1 }, "A")).toBeUndefined();
});

it("knows what is decided later", () => {
  for (const value of [UNKNOWN, "${X}", { Ref: "X" }, { "Fn::Sub": "a" }]) expect(isDecidedLater(value)).toBe(true);
  for (const value of ["a", 1, {}, [], undefined]) expect(isDecidedLater(value)).toBe(false);
});

it.each([
  [{ Ref: "One" }, "One"],
  [{ "Fn::GetAtt": ["One", "Arn"] }, "One"],
  [{ "Fn::GetAtt": "One.Arn" }, "One"],
  [{ "Fn::Sub": "${One.Arn}" }, "One"],
  [{ "Fn::Sub": "${One}" }, "One"],
  [{ "Fn::Sub": "x${One}" }, undefined],
  [{ Ref: 1 }, undefined],
  ["One", undefined],
  [{ Ref: "One", More: 1 }, undefined],
])("takes %j for a reference to %s", (value, id) => {
  expect(referenced(value)).toBe(id);
});
