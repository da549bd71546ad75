import { expect, it } from "vitest";
import { isPlainlyOurs, mayBeOurs } from "../../src/read/markers.ts";

it.each([
  ['{ "containerDefinitions": [] }', true, true],
  ["containerDefinitions : []", true, true],
  ["Type: AWS::ECR::Repository", true, true],
  ['{ "serviceName": "api" }', true, false],
  ["the containerDefinitions of a task", true, false],
  ['{ "AWSEBDockerrunVersion": 2, "containerDefinitions": [', true, false],
  ["name: build", false, false],
])("judges %j", (text, may, is) => {
  expect([mayBeOurs(text), isPlainlyOurs(text)]).toEqual([may, is]);
});
