import { fargateSpot, queue } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, resourceOf, templateOf } from "../../lowered.ts";
import { resourceOfReport, scheduled, STACK, statementsOf } from "./scheduled.ts";

const PLACE = "${AWS::Partition}:ecs:${AWS::Region}:${AWS::AccountId}";

describe("the schedule of a task", () => {
  it("starts the revision of the stack in the private subnets, with the tags of the task definition", () => {
    expect(resourceOfReport("Schedule")).toMatchObject({
      ScheduleExpression: "rate(1 hour)",
      State: "ENABLED",
      FlexibleTimeWindow: { Mode: "OFF" },
      Target: {
        Arn: { "Fn::Sub": `arn:${PLACE}:cluster/shop-production` },
        RoleArn: { "Fn::GetAtt": ["ScheduleRole", "Arn"] },
        EcsParameters: {
          TaskDefinitionArn: { Ref: "TaskDefinition" },
          TaskCount: 1,
          CapacityProviderStrategy: [{ CapacityProvider: "FARGATE", Weight: 1 }],
          EnableECSManagedTags: true,
          PropagateTags: "TASK_DEFINITION",
          NetworkConfiguration: {
            AwsvpcConfiguration: {
              Subnets: { Ref: "PlatformPrivateSubnets" },
              SecurityGroups: [{ "Fn::GetAtt": ["SecurityGroup", "GroupId"] }],
              AssignPublicIp: "DISABLED",
            },
          },
        },
      },
    });
    expect(codesOf(scheduled())).toEqual([]);
  });

  it("says when, for how long and how often it is tried again, as it is written", () => {
    const schedule = resourceOfReport("Schedule", {
      schedule: "cron(0 6 ? * MON-FRI *)",
      timeZone: "Europe/Berlin",
      startDate: "2027-01-01T00:00:00Z",
      endDate: "2027-12-31T00:00:00Z",
      state: "DISABLED",
      flexibleTimeWindow: { maximumWindowInMinutes: 15 },
      retryPolicy: { maximumRetryAttempts: 0 },
      capacityProviderStrategy: [fargateSpot({ weight: 1, base: 2 })],
      enableExecuteCommand: true,
    });
    expect(schedule).toMatchObject({
      ScheduleExpression: "cron(0 6 ? * MON-FRI *)",
      ScheduleExpressionTimezone: "Europe/Berlin",
      StartDate: "2027-01-01T00:00:00Z",
      EndDate: "2027-12-31T00:00:00Z",
      State: "DISABLED",
      FlexibleTimeWindow: { Mode: "FLEXIBLE", MaximumWindowInMinutes: 15 },
      Target: {
        RetryPolicy: { MaximumRetryAttempts: 0 },
        EcsParameters: {
          CapacityProviderStrategy: [{ CapacityProvider: "FARGATE_SPOT", Base: 2, Weight: 1 }],
          EnableExecuteCommand: true,
        },
      },
    });
  });

  it("comes after the rule that tells of failures", () => {
    const onFailure = { notify: "arn:aws:sns:eu-west-1:123456789012:alerts" };
    expect(resourceOf(scheduled({ onFailure }), STACK, "Schedule")?.DependsOn).toBe("FailureRule");
    expect(resourceOf(scheduled(), STACK, "Schedule")).not.toHaveProperty("DependsOn");
  });
});

describe("the queue for starts that are given up", () => {
  it("is one of the stack's own, which the role of the schedule may write to", () => {
    const arn = { "Fn::GetAtt": ["DeadLetterQueue", "Arn"] };
    const own = { deadLetter: {}, tags: { team: "shop" } };
    expect(resourceOfReport("DeadLetterQueue", own)).toEqual({
      MessageRetentionPeriod: 1_209_600,
      SqsManagedSseEnabled: true,
      Tags: [{ Key: "team", Value: "shop" }],
    });
    expect(resourceOfReport("Schedule", own)).toMatchObject({ Target: { DeadLetterConfig: { Arn: arn } } });
    expect(statementsOf(resourceOfReport("ScheduleRole", own)).at(-1)).toEqual({
      Effect: "Allow",
      Action: "sqs:SendMessage",
      Resource: [arn],
    });
  });

  it("is a queue of the app, with the key that encrypts it", () => {
    const failed = queue("failed", { kmsKey: "alias/shop" });
    const lowered = scheduled({ deadLetter: { queue: failed } });
    expect(codesOf(lowered)).toEqual([]);
    expect(templateOf(lowered, STACK).Parameters).toHaveProperty("FailedQueueArn");
    expect(templateOf(lowered, "shop-production-queue-failed").Outputs).toHaveProperty("Arn");
    const given = { deadLetter: { queue: failed } };
    expect(resourceOfReport("Schedule", given)).toMatchObject({
      Target: { DeadLetterConfig: { Arn: { Ref: "FailedQueueArn" } } },
    });
    const text = JSON.stringify(statementsOf(resourceOfReport("ScheduleRole", given)));
    expect(text).toContain('"Action":["sqs:SendMessage"],"Resource":[{"Ref":"FailedQueueArn"}]');
    expect(text).toContain("kms:GenerateDataKey");
    expect(JSON.stringify(resourceOfReport("TaskRole", given))).not.toContain("sqs:");
  });

  it("is a queue that exists", () => {
    const given = { deadLetter: { queue: queue.existing("arn:aws:sqs:eu-west-1:123456789012:failed") } };
    expect(resourceOfReport("Schedule", given)).toMatchObject({
      Target: { DeadLetterConfig: { Arn: "arn:aws:sqs:eu-west-1:123456789012:failed" } },
    });
  });
});
