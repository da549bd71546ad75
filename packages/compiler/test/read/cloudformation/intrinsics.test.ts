import { UNKNOWN } from "@ecs-dsl/validators";
import { expect, it } from "vitest";
import { resolve } from "../../../src/read/cloudformation/intrinsics.ts";

it.each([
  ["text", "text"],
  [{ cpu: 256 }, { cpu: 256 }],
  [{ Ref: "Image" }, UNKNOWN],
  [{ Ref: "AWS::NoValue" }, undefined],
  [{ "Fn::Sub": "plain" }, "plain"],
  [{ "Fn::Sub": "a-${Stage}" }, UNKNOWN],
  [{ "Fn::Sub": ["plain", {}] }, "plain"],
  [{ "Fn::Sub": ["${A}-${!B}", { A: 1 }] }, "1-${B}"],
  [{ "Fn::Sub": ["${A}", { A: { Ref: "B" } }] }, UNKNOWN],
  [{ "Fn::Sub": { Ref: "A" } }, UNKNOWN],
  [{ "Fn::Join": ["-", ["a", 2, true]] }, "a-2-true"],
  [{ "Fn::Join": ["-", ["a", { Ref: "B" }]] }, UNKNOWN],
  [{ "Fn::Join": ["-", { Ref: "List" }] }, UNKNOWN],
  [{ "Fn::Select": [1, ["a", "b"]] }, "b"],
  [{ "Fn::Select": ["0", { "Fn::Split": [":", "a:b"] }] }, "a"],
  [{ "Fn::Select": [2, ["a", "b"]] }, UNKNOWN],
  [{ "Fn::Split": [":", { Ref: "Text" }] }, UNKNOWN],
  [{ "Fn::FindInMap": ["Sizes", "live", "cpu"] }, UNKNOWN],
  [{ "Fn::GetAtt": ["Role", "Arn"] }, UNKNOWN],
  [{ "Fn::If": ["IsLive", 2, 2] }, 2],
  [{ "Fn::If": ["IsLive", 2, 1] }, UNKNOWN],
  [{ "Fn::If": ["IsLive", { Ref: "AWS::NoValue" }, { Ref: "AWS::NoValue" }] }, undefined],
  [{ "Fn::If": ["IsLive"] }, UNKNOWN],
  [{ "Fn::Transform": {}, cpu: 256 }, UNKNOWN],
  [
    { Ref: "name", other: 1 },
    { Ref: "name", other: 1 },
  ],
])("resolves %j as far as a template says it", (value, expected) => expect(resolve(value)).toEqual(expected));
