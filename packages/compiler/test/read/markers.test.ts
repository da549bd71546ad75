import { expect, it } from "vitest";
import { holdsOurs, isPlainlyOurs, mayBeOurs } from "../../src/read/markers.ts";

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

it.each([
  ['{ "a": { "containerDefinitions": [{}] } }', true],
  ["a:\n  ContainerDefinitions:\n    - Name: api\n", true],
  ["Type: 'AWS::ECR::Repository'", true],
  ['{ "Type": "AWS::ECS::Service" }', true],
  ['{ "aws:cdk:cloudformation:type": "AWS::ECS::Service" }', false],
  ['{ "types": ["AWS::ECS::Service"] }', false],
  ["containerDefinitions: task.json", false],
])("sees in %j whether something of ours is written out", (text, holds) => {
  expect(holdsOurs(text)).toBe(holds);
});
