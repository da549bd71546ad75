import { expect, it } from "vitest";
import { partlyKnown } from "../../../src/read/cloudformation/partly-known.ts";

it.each([
  ["text", undefined],
  [{ Ref: "Image" }, undefined],
  [{ "Fn::If": ["IsLive", "a", "b"] }, undefined],
  [{ "Fn::Sub": "${Repository}:latest" }, "${Repository}:latest"],
  [{ "Fn::Sub": ["${Repository}:${Tag}", { Tag: "latest" }] }, "${Repository}:latest"],
  [{ "Fn::Sub": ["${ Repository }:${Tag}", { Repository: { Ref: "Api" }, Tag: 2 }] }, "${Api}:2"],
  [{ "Fn::Sub": ["${!Tag}", { Tag: "latest" }] }, "${!Tag}"],
  [{ "Fn::Sub": ["${Tag}"] }, undefined],
  [{ "Fn::Sub": { Ref: "Image" } }, undefined],
  [{ "Fn::Join": [":", [{ Ref: "Repository" }, "latest"]] }, "${Repository}:latest"],
  [{ "Fn::Join": ["/", [{ "Fn::GetAtt": ["Shop", "Host"] }, { "Fn::Sub": "${Name}:1" }]] }, "${…}/${Name}:1"],
  [{ "Fn::Join": [":", { Ref: "Parts" }] }, undefined],
  [{ "Fn::Join": [{ Ref: "Colon" }, ["api", "1"]] }, undefined],
  [{ "Fn::Join": [":", ["api", { Ref: "AWS::NoValue" }]] }, "api:${…}"],
  [{ "Fn::Join": [":", ["api", "1"]], "Fn::Transform": {} }, undefined],
])("reads %j as %j", (written, known) => expect(partlyKnown(written)).toBe(known));
