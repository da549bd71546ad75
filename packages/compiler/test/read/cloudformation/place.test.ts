import { expect, it } from "vitest";
import { placeIn } from "../../../src/read/cloudformation/place.ts";
import { scopeOf } from "../../../src/read/cloudformation/template-scope.ts";

const SCOPE = scopeOf({}, new Map([["IsLive", true]]));

const PROPERTIES = {
  Cpu: { "Fn::If": ["IsLive", "256", "512"] },
  Memory: { Ref: "Memory" },
  Family: { "Fn::Sub": "web" },
  Volumes: { "Fn::If": ["IsTest", [{ Name: "a" }], []] },
  Tags: [{ "Fn::If": ["IsLive", { Key: "a" }, { Ref: "AWS::NoValue" }] }],
  PidMode: { Ref: "AWS::NoValue" },
};

it.each([
  [["Cpu"], ["Cpu", "Fn::If", 1], false],
  [["Memory"], ["Memory"], true],
  [["Family"], ["Family"], false],
  [["Volumes", 0, "Name"], ["Volumes", 0, "Name"], true],
  [["Tags", 0, "Key"], ["Tags", 0, "Fn::If", 1, "Key"], false],
  [["PidMode"], ["PidMode"], false],
  [["IpcMode", "x"], ["IpcMode", "x"], false],
])("follows %j to %j", (path, place, isMade) => {
  expect(placeIn(PROPERTIES, path, SCOPE)).toEqual({ path: place, isMade });
});
