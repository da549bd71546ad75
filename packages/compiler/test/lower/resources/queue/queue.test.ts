import { queue, type QueueProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, lowerShop, propertiesOf, resourceOf, templateOf } from "../../lowered.ts";

const STACK = "shop-production-queue-jobs";

function made(props: QueueProps, tags?: Readonly<Record<string, string>>) {
  return lowerShop({ workloads: [], resources: [queue("jobs", props)], ...(tags === undefined ? {} : { tags }) });
}

describe("a queue", () => {
  it("is encrypted, has no name of its own, and says what SQS would take", () => {
    const template = templateOf(made({}), STACK);
    expect(template.Resources).toEqual({
      Queue: {
        Type: "AWS::SQS::Queue",
        DeletionPolicy: "RetainExceptOnCreate",
        UpdateReplacePolicy: "Retain",
        Properties: {
          VisibilityTimeout: 30,
          MessageRetentionPeriod: 345_600,
          ReceiveMessageWaitTimeSeconds: 20,
          SqsManagedSseEnabled: true,
        },
      },
    });
    expect(template.Outputs).toEqual({
      Url: { Value: { Ref: "Queue" } },
      Arn: { Value: { "Fn::GetAtt": ["Queue", "Arn"] } },
      Name: { Value: { "Fn::GetAtt": ["Queue", "QueueName"] } },
    });
  });

  it("has its overrides over what is written, and its dead letters have none of them", () => {
    const overrides = {
      RedriveAllowPolicy: { redrivePermission: "denyAll" },
      Tags: [{ Key: "team", Value: "mail" }],
    } as const;
    const lowered = made({ deadLetter: { maxReceiveCount: 5 }, tags: { team: "jobs", tier: "one" }, overrides });
    expect(propertiesOf(lowered, STACK, "Queue")).toMatchObject({
      VisibilityTimeout: 30,
      RedriveAllowPolicy: { redrivePermission: "denyAll" },
      Tags: [
        { Key: "team", Value: "mail" },
        { Key: "tier", Value: "one" },
      ],
    });
    expect(propertiesOf(lowered, STACK, "DeadLetterQueue")).toMatchObject({
      Tags: [{ Key: "team", Value: "jobs" }, {}],
    });
    expect(propertiesOf(lowered, STACK, "DeadLetterQueue")).not.toHaveProperty("RedriveAllowPolicy");
  });

  it("takes SQS's settings by name, and tags beside those of the app", () => {
    const props = {
      visibilityTimeout: 0,
      delaySeconds: 900,
      messageRetentionPeriod: 60,
      receiveMessageWaitTimeSeconds: 0,
      maximumMessageSize: 1024,
      kmsKey: "alias/shop",
      kmsDataKeyReusePeriodSeconds: 60,
      tags: { team: "jobs" },
    };
    expect(propertiesOf(made(props, { app: "shop" }), STACK, "Queue")).toEqual({
      VisibilityTimeout: 0,
      DelaySeconds: 900,
      MessageRetentionPeriod: 60,
      ReceiveMessageWaitTimeSeconds: 0,
      MaximumMessageSize: 1024,
      KmsMasterKeyId: "alias/shop",
      KmsDataKeyReusePeriodSeconds: 60,
      Tags: [
        { Key: "app", Value: "shop" },
        { Key: "team", Value: "jobs" },
      ],
    });
  });

  it("has a queue beside it for what nobody can work off, which keeps it for 14 days", () => {
    const lowered = made({ deadLetter: { maxReceiveCount: 5 }, tags: { team: "jobs" } });
    expect(propertiesOf(lowered, STACK, "Queue")).toMatchObject({
      RedrivePolicy: { deadLetterTargetArn: { "Fn::GetAtt": ["DeadLetterQueue", "Arn"] }, maxReceiveCount: 5 },
    });
    expect(propertiesOf(lowered, STACK, "DeadLetterQueue")).toEqual({
      MessageRetentionPeriod: 1_209_600,
      SqsManagedSseEnabled: true,
      Tags: [{ Key: "team", Value: "jobs" }],
    });
    expect(templateOf(lowered, STACK).Outputs).toHaveProperty("DeadLetterUrl", { Value: { Ref: "DeadLetterQueue" } });
  });

  it("has another queue for them where it names one, whose stack comes first", () => {
    const deadLetter = { maxReceiveCount: 5, queue: queue("zombies") };
    const lowered = made({ deadLetter });
    expect(propertiesOf(lowered, STACK, "Queue")).toMatchObject({
      RedrivePolicy: { deadLetterTargetArn: { Ref: "ZombiesQueueArn" } },
    });
    expect(resourceOf(lowered, STACK, "DeadLetterQueue")).toBeUndefined();
    expect(lowered.assembly.sharedStacks.slice(-2).map(({ name }) => name)).toEqual([
      "shop-production-queue-zombies",
      STACK,
    ]);
    expect(lowered.assembly.sharedStacks.at(-1)?.inputs).toEqual({
      ZombiesQueueArn: { stack: "shop-production-queue-zombies", output: "Arn" },
    });
    const existing = queue.existing("arn:aws:sqs:eu-west-1:123456789012:dead");
    expect(propertiesOf(made({ deadLetter: { maxReceiveCount: 1, queue: existing } }), STACK, "Queue")).toMatchObject({
      RedrivePolicy: { deadLetterTargetArn: "arn:aws:sqs:eu-west-1:123456789012:dead" },
    });
  });

  it("is another resource as a FIFO queue, so that the old one goes last, and its dead letters stay in order", () => {
    const lowered = made({
      fifo: true,
      contentBasedDeduplication: true,
      deduplicationScope: "messageGroup",
      fifoThroughputLimit: "perMessageGroupId",
      deadLetter: { maxReceiveCount: 5 },
    });
    expect(codesOf(lowered)).toEqual([]);
    expect(templateOf(lowered, STACK).Resources).toMatchObject({
      FifoQueue: {
        Properties: {
          FifoQueue: true,
          ContentBasedDeduplication: true,
          DeduplicationScope: "messageGroup",
          FifoThroughputLimit: "perMessageGroupId",
        },
      },
      FifoDeadLetterQueue: { Properties: { FifoQueue: true } },
    });
  });
});
