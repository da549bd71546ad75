import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lintText } from "../../packages/compiler/test/read/lint-text.ts";

const names = fc.constantFrom("A", "B", "Task", "Service", "Group", "Listener");

const literal = fc.constantFrom<unknown>("web", 80, "256", true, null, "${A}", [], {});

const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    literal,
    names.map((name) => ({ Ref: name })),
    names.map((name) => ({ "Fn::GetAtt": [name, "Arn"] })),
    names.map((name) => ({ "Fn::Sub": `\${${name}}-x` })),
    fc.tuple(names, tie("value"), tie("value")).map((parts) => ({ "Fn::If": parts })),
    fc.tuple(tie("value"), tie("value"), tie("value")).map((parts) => ({ "Fn::FindInMap": parts })),
    fc.tuple(tie("value"), tie("value")).map((parts) => ({ "Fn::Select": parts })),
    fc.tuple(tie("value"), tie("value")).map((parts) => ({ "Fn::Join": parts })),
    fc.tuple(tie("value"), tie("value")).map((parts) => ({ "Fn::Equals": parts })),
    names.map((name) => ({ Condition: name })),
    fc.array(tie("value"), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom("TaskDefinition", "LoadBalancers", "ContainerName", "TargetGroupArn"), tie("value")),
  ),
}));

const TYPES = [
  "AWS::ECS::Service",
  "AWS::ECS::TaskDefinition",
  "AWS::ECR::Repository",
  "AWS::ElasticLoadBalancingV2::TargetGroup",
  "AWS::ElasticLoadBalancingV2::Listener",
  "AWS::Events::Rule",
  "AWS::Logs::LogGroup",
];

const properties = fc.dictionary(
  fc.constantFrom(
    "TaskDefinition",
    "LoadBalancers",
    "ContainerDefinitions",
    "NetworkMode",
    "DefaultActions",
    "Targets",
    "LogGroupName",
    "RepositoryPolicyText",
    "Cluster",
  ),
  value,
);

const resource = fc.record({
  Type: fc.constantFrom(...TYPES),
  Properties: fc.oneof(properties, value),
  Condition: value,
  DependsOn: value,
});

const template = fc.record({
  Parameters: fc.oneof(value, fc.dictionary(names, fc.record({ Type: literal, AllowedValues: fc.array(literal) }))),
  Mappings: fc.oneof(value, fc.dictionary(names, value)),
  Conditions: fc.oneof(value, fc.dictionary(names, value)),
  Resources: fc.dictionary(names, resource),
  Outputs: value,
});

describe("any template", () => {
  it("is read to the end", async () => {
    await fc.assert(
      fc.asyncProperty(template, async (written) => {
        expect((await lintText("t.json", JSON.stringify(written), { isFixing: true })).file).toBe("t.json");
      }),
      { numRuns: 150 },
    );
  });
});
