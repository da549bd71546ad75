import { expect, it } from "vitest";
import { writtenText } from "../../src/rules/template-texts.ts";

it.each([
  ["text", "text"],
  [{ Ref: "Secret" }, "${Secret}"],
  [{ "Fn::GetAtt": ["Group", "Arn"] }, "${Group.Arn}"],
  [{ "Fn::GetAtt": "Group.Arn" }, "${Group.Arn}"],
  [{ "Fn::Sub": "${Secret}:url::" }, "${Secret}:url::"],
  [{ "Fn::Sub": ["${Own}:${Secret}", { Own: { Ref: "Other" } }] }, "${Other}:${Secret}"],
  [{ "Fn::Sub": ["${Own}:a", { Own: { "Fn::Select": [0, { Ref: "List" }] } }] }, "${}:a"],
  [{ "Fn::Join": ["", [{ Ref: "Secret" }, ":password::"]] }, "${Secret}:password::"],
  [{ "Fn::Join": ["/", ["a", { "Fn::ImportValue": "b" }]] }, "a/${}"],
])("gives of %j what is written", (value, text) => {
  expect(writtenText(value)).toBe(text);
});

it.each([5, null, [], { "Fn::ImportValue": "a" }, { "Fn::Join": "a" }, { "Fn::Sub": 5 }, { Ref: "A", Other: 1 }])(
  "gives nothing of %j",
  (value) => {
    expect(writtenText(value)).toBeUndefined();
  },
);
