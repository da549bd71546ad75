import { expect, it } from "vitest";
import { isFunctionName, plainJson } from "../../src/cloudformation/plain-json.ts";

it("leaves data as it is in which CloudFormation reads no function", () => {
  const data = { detail: { ref: ["main"], Reference: ["Ref"], list: [{ Fn: 1 }] } };
  expect(plainJson(data)).toBe(data);
});

it.each([{ Ref: ["main"] }, { detail: { Ref: ["main"], other: [1] } }, { $or: [{ a: { "Fn::Sub": ["x"] } }] }])(
  "makes text of %j",
  (data) => {
    expect(plainJson(data)).toBe(JSON.stringify(data));
  },
);

it("knows the names of functions", () => {
  expect(["Ref", "Fn::GetAtt", "ref", "FnSub", "Condition"].map(isFunctionName)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
