import { expect, it } from "vitest";
import { namesOf, references, referencesIn } from "../../src/rules/template-references.ts";

it("finds every reference, at any depth", () => {
  const joined = { "Fn::Join": ["/", ["service", { Ref: "Cluster" }, { "Fn::GetAtt": ["Service", "Name"] }]] };
  expect(references(joined)).toEqual(["Cluster", "Service.Name"]);
  expect(references({ "Fn::Sub": "service/${Cluster}/${Service.Name}" })).toEqual(["Cluster", "Service.Name"]);
  expect(references({ "Fn::Sub": ["${A}/${C}", { A: { Ref: "B" } }] })).toEqual(["C", "B"]);
  expect(references("text")).toEqual([]);
});

it("finds what functions name beside resources and parameters in whole templates alone", () => {
  const value = { "Fn::If": ["IsLive", { "Fn::FindInMap": ["Sizes", { Ref: "Size" }, "cpu"] }, { Ref: "Cpu" }] };
  expect(references(value)).toEqual(["Size", "Cpu"]);
  const found = referencesIn({ Resources: { Task: { Type: "AWS::ECS::TaskDefinition", Properties: { Cpu: value } } } });
  const at = ["Resources", "Task", "Properties", "Cpu"];
  expect(found).toEqual([
    { what: "condition", name: "IsLive", at },
    { what: "mapping", name: "Sizes", at: [...at, "Fn::If", 1] },
    { what: "value", name: "Size", at: [...at, "Fn::If", 1, "Fn::FindInMap", 1] },
    { what: "value", name: "Cpu", at: [...at, "Fn::If", 2] },
  ]);
});

it("takes what is not an object for a section of no entries", () => {
  expect([namesOf([1]), namesOf("a"), namesOf(undefined), namesOf({ a: 1 })]).toEqual([{}, {}, {}, { a: 1 }]);
});
