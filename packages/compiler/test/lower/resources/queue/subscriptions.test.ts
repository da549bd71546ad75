import { queue, topic, type QueueProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { deploymentOrder } from "../../../../src/model/deployment-order.ts";
import { codesOf, lowerShop, propertiesOf, resourceOf, templateOf } from "../../lowered.ts";

const STACK = "shop-production-queue-jobs";
const THEIRS = "arn:aws:sns:us-west-2:210987654321:orders";
const orders = topic("orders");
const queueArn = { "Fn::GetAtt": ["Queue", "Arn"] };

function made(props: QueueProps) {
  const lowered = lowerShop({ workloads: [], resources: [queue("jobs", props)] });
  expect(codesOf(lowered)).toEqual([]);
  return lowered;
}

const letsSend = (queueId: string, ...arns: readonly unknown[]) => ({
  Queues: [{ Ref: queueId }],
  PolicyDocument: {
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: { Service: "sns.amazonaws.com" },
        Action: "sqs:SendMessage",
        Resource: { "Fn::GetAtt": [queueId, "Arn"] },
        Condition: { ArnEquals: { "aws:SourceArn": arns } },
      },
    ],
  },
});

describe("a queue that subscribes to a topic", () => {
  it("has a filter as text where an attribute is called as a function of CloudFormation", () => {
    const lowered = made({ subscribe: [orders.filter({ Ref: ["main"] })] });
    expect(propertiesOf(lowered, STACK, "OrdersSubscription")).toMatchObject({ FilterPolicy: '{"Ref":["main"]}' });
  });

  it("gets its messages, and lets that topic send and nobody else", () => {
    const lowered = made({ subscribe: [orders] });
    expect(resourceOf(lowered, STACK, "OrdersSubscription")).toEqual({
      Type: "AWS::SNS::Subscription",
      DependsOn: ["QueuePolicy"],
      Properties: { Protocol: "sqs", TopicArn: { Ref: "OrdersTopicArn" }, Endpoint: queueArn },
    });
    expect(propertiesOf(lowered, STACK, "QueuePolicy")).toEqual(letsSend("Queue", { Ref: "OrdersTopicArn" }));
  });

  it("is deployed after the topic", () => {
    const lowered = made({ subscribe: [orders] });
    expect(deploymentOrder(lowered.assembly).slice(-2)).toEqual([["shop-production-topic-orders"], [STACK]]);
    expect(lowered.assembly.sharedStacks.at(-1)?.inputs).toEqual({
      OrdersTopicArn: { stack: "shop-production-topic-orders", output: "Arn" },
    });
  });

  it("gets some of its messages, without what SNS puts around them", () => {
    const policy = { order: { total: [{ numeric: [">=", 100] }] } };
    const filtered = orders.filter(policy, { scope: "MessageBody" });
    const lowered = made({ subscribe: [filtered], rawMessageDelivery: true });
    expect(propertiesOf(lowered, STACK, "OrdersSubscription")).toMatchObject({
      FilterPolicy: policy,
      FilterPolicyScope: "MessageBody",
      RawMessageDelivery: true,
    });
    const plain = made({ subscribe: [orders.filter({ kind: ["paid"] })] });
    expect(propertiesOf(plain, STACK, "OrdersSubscription")).toMatchObject({
      FilterPolicy: { kind: ["paid"] },
      FilterPolicyScope: undefined,
    });
  });

  it("says where a topic is that exists, each with a subscription of its own", () => {
    const lowered = made({ subscribe: [topic.existing(THEIRS), orders, topic.existing(`${THEIRS}.fifo`)] });
    const ids = Object.keys(templateOf(lowered, STACK).Resources).filter((id) => id.endsWith("Subscription"));
    expect(ids).toHaveLength(3);
    const [first = ""] = ids;
    expect(propertiesOf(lowered, STACK, first)).toMatchObject({ TopicArn: THEIRS, Region: "us-west-2" });
    expect(propertiesOf(lowered, STACK, "QueuePolicy")).toEqual(
      letsSend("Queue", THEIRS, { Ref: "OrdersTopicArn" }, `${THEIRS}.fifo`),
    );
  });
});

describe("what SNS cannot deliver", () => {
  const deadLetters = { deadLetterTargetArn: { "Fn::GetAtt": ["DeadLetterQueue", "Arn"] } };

  it("goes to the queue's own dead letters, which let the topic send too", () => {
    const lowered = made({ subscribe: [orders], deadLetter: { maxReceiveCount: 5 } });
    expect(propertiesOf(lowered, STACK, "OrdersSubscription")).toMatchObject({ RedrivePolicy: deadLetters });
    expect(resourceOf(lowered, STACK, "OrdersSubscription")?.DependsOn).toEqual([
      "QueuePolicy",
      "DeadLetterQueuePolicy",
    ]);
    expect(propertiesOf(lowered, STACK, "DeadLetterQueuePolicy")).toEqual(
      letsSend("DeadLetterQueue", { Ref: "OrdersTopicArn" }),
    );
  });

  it("goes nowhere where the queue has none of its own, or keeps order otherwise than the topic", () => {
    const elsewhere = made({ subscribe: [orders], deadLetter: { maxReceiveCount: 5, queue: queue("dead") } });
    expect(resourceOf(elsewhere, STACK, "DeadLetterQueuePolicy")).toBeUndefined();
    expect(propertiesOf(elsewhere, STACK, "OrdersSubscription")).toMatchObject({ RedrivePolicy: undefined });
    const fifo = topic("orders", { fifo: true });
    const unordered = made({ subscribe: [fifo], deadLetter: { maxReceiveCount: 5 } });
    expect(resourceOf(unordered, STACK, "DeadLetterQueuePolicy")).toBeUndefined();
    expect(propertiesOf(unordered, STACK, "OrdersSubscription")).toMatchObject({ RedrivePolicy: undefined });
    const both = made({ subscribe: [fifo], fifo: true, deadLetter: { maxReceiveCount: 5 } });
    expect(propertiesOf(both, STACK, "OrdersSubscription")).toMatchObject({
      Endpoint: { "Fn::GetAtt": ["FifoQueue", "Arn"] },
      RedrivePolicy: { deadLetterTargetArn: { "Fn::GetAtt": ["FifoDeadLetterQueue", "Arn"] } },
    });
  });
});
