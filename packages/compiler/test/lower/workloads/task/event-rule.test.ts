import { task, type AnyTaskProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, propertiesOf, templateOf } from "../../lowered.ts";
import { statementsOf } from "../scheduled-task/scheduled.ts";

const STACK = "shop-production-ingest";
const PLACE = "${AWS::Partition}:ecs:${AWS::Region}:${AWS::AccountId}";
const on = { source: ["aws.s3"], "detail-type": ["Object Created"], detail: { bucket: { name: ["orders"] } } };

function ingest(props: Partial<AnyTaskProps>) {
  const given = { cpu: 256, memory: 512, image: IMAGE, ...props };
  return lowerShop({ workloads: [Reflect.apply(task, undefined, ["ingest", given])] });
}

describe("a task that events start", () => {
  it("has a pattern as text where a field of the event is called as a function of CloudFormation", () => {
    const branch = { source: ["shop.git"], detail: { Ref: ["main"], "Fn::Sub": [{ exists: true }] } };
    const lowered = ingest({ on: branch });
    expect(codesOf(lowered)).toEqual([]);
    expect(propertiesOf(lowered, STACK, "EventRule")).toMatchObject({ EventPattern: JSON.stringify(branch) });
  });

  it("has a rule with the pattern, which starts the revision of the stack with values of the event", () => {
    const lowered = ingest({ on, input: { BUCKET: "$.detail.bucket.name", KEY: "$.detail.object.key" } });
    expect(codesOf(lowered)).toEqual([]);
    expect(propertiesOf(lowered, STACK, "EventRule")).toEqual({
      Description: "Starts task shop-production-ingest",
      EventPattern: on,
      Targets: [
        {
          Id: "task",
          Arn: { "Fn::Sub": `arn:${PLACE}:cluster/shop-production` },
          RoleArn: { "Fn::GetAtt": ["EventRole", "Arn"] },
          EcsParameters: {
            TaskDefinitionArn: { Ref: "TaskDefinition" },
            TaskCount: 1,
            CapacityProviderStrategy: [{ CapacityProvider: "FARGATE", Weight: 1 }],
            EnableECSManagedTags: true,
            PropagateTags: "TASK_DEFINITION",
            NetworkConfiguration: {
              AwsVpcConfiguration: {
                Subnets: { Ref: "PlatformPrivateSubnets" },
                SecurityGroups: [{ "Fn::GetAtt": ["SecurityGroup", "GroupId"] }],
                AssignPublicIp: "DISABLED",
              },
            },
          },
          InputTransformer: {
            InputPathsMap: { input1: "$.detail.bucket.name", input2: "$.detail.object.key" },
            InputTemplate:
              '{"containerOverrides":[{"name":"ingest","environment":[{"name":"BUCKET","value":<input1>},{"name":"KEY","value":<input2>}]}]}',
          },
        },
      ],
    });
  });

  it("hands on nothing of the event where it takes nothing", () => {
    expect(JSON.stringify(propertiesOf(ingest({ on }), STACK, "EventRule"))).not.toContain("InputTransformer");
  });

  it("is started by a role that rules of this account have, and that starts this task alone", () => {
    const role = propertiesOf(ingest({ on }), STACK, "EventRole");
    expect(role).toMatchObject({
      AssumeRolePolicyDocument: {
        Statement: [
          {
            Principal: { Service: "events.amazonaws.com" },
            Condition: {
              ArnLike: {
                "aws:SourceArn": {
                  "Fn::Sub": "arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:rule/*",
                },
              },
            },
          },
        ],
      },
    });
    expect(statementsOf(role).map((statement) => Reflect.get(Object(statement), "Action"))).toEqual([
      "ecs:RunTask",
      "ecs:TagResource",
      "iam:PassRole",
    ]);
  });

  it("is still run by hand", () => {
    expect(ingest({ on }).assembly.workloads[0]?.rollout).toMatchObject({ kind: "task", starter: "EventRule" });
    expect(templateOf(ingest({ on }), STACK).Outputs).toHaveProperty("Subnets");
  });

  it("has none of it without events", () => {
    expect(Object.keys(templateOf(ingest({}), STACK).Resources)).not.toContain("EventRule");
  });
});
