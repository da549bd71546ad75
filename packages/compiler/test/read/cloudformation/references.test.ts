import { expect, it } from "vitest";
import { conditionsIn, referenceOf, referencesIn } from "../../../src/read/cloudformation/references.ts";
import { NO_SCOPE } from "../../../src/read/scope.ts";
import { scopeOf } from "../../../src/read/cloudformation/template-scope.ts";

it.each([
  [{ Ref: "Task" }, "Task"],
  [{ "Fn::GetAtt": ["Cluster", "Arn"] }, "Cluster"],
  [{ "Fn::GetAtt": "Cluster.Arn" }, "Cluster"],
  [{ "Fn::Sub": "${Task}" }, "Task"],
  [{ "Fn::If": ["IsLive", { Ref: "Task" }, { Ref: "Other" }] }, undefined],
  [{ "Fn::Sub": ["${Task}", { Task: "web" }] }, undefined],
  [{ Ref: "Task", other: 1 }, undefined],
  ["web:1", undefined],
])("takes %j for a reference to %s", (value, name) => {
  expect(referenceOf(value, NO_SCOPE)).toBe(name);
});

it("follows a branch that is certainly taken", () => {
  const scope = scopeOf({}, new Map([["IsLive", false]]));
  expect(referenceOf({ "Fn::If": ["IsLive", { Ref: "Task" }, { Ref: "Other" }] }, scope)).toBe("Other");
});

it("finds every reference and every condition, however deep", () => {
  const value = [{ a: { "Fn::If": ["IsLive", { Ref: "A" }, { "Fn::Sub": ["${B.Arn}/${!C}/${D}", { D: 1 }] }] } }];
  expect(referencesIn(value)).toEqual(["A", "B"]);
  expect([...conditionsIn(value)]).toEqual(["IsLive"]);
});
