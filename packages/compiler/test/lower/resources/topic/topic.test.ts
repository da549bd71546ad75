import { topic, type TopicProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, lowerShop, propertiesOf, templateOf } from "../../lowered.ts";

const STACK = "shop-production-topic-orders";
const ROLE = "arn:aws:iam::123456789012:role/sns-logs";

function made(props: TopicProps, tags?: Readonly<Record<string, string>>) {
  return lowerShop({ workloads: [], resources: [topic("orders", props)], ...(tags === undefined ? {} : { tags }) });
}

describe("a topic", () => {
  it("has no name of its own, and gives its ARN", () => {
    const lowered = made({});
    expect(codesOf(lowered)).toEqual([]);
    expect(templateOf(lowered, STACK)).toMatchObject({
      Description: "Topic orders of shop in production",
      Outputs: { Arn: { Value: { Ref: "Topic" } } },
    });
    expect(templateOf(lowered, STACK).Resources).toEqual({ Topic: { Type: "AWS::SNS::Topic", Properties: {} } });
  });

  it("takes SNS's settings by name, and tags beside those of the app", () => {
    const props: TopicProps = {
      displayName: "Orders",
      kmsKey: "alias/shop",
      signatureVersion: "2",
      tracingConfig: "Active",
      tags: { team: "orders" },
    };
    expect(propertiesOf(made(props, { app: "shop" }), STACK, "Topic")).toEqual({
      DisplayName: "Orders",
      KmsMasterKeyId: "alias/shop",
      SignatureVersion: "2",
      TracingConfig: "Active",
      Tags: [
        { Key: "app", Value: "shop" },
        { Key: "team", Value: "orders" },
      ],
    });
  });

  it("has its overrides over what is written", () => {
    const overrides = {
      Subscription: [{ Protocol: "email", Endpoint: "on-call@example.com" }],
      MaximumMessageSize: 65_536,
      Tags: [{ Key: "team", Value: "shop" }],
    };
    expect(propertiesOf(made({ displayName: "Orders", tags: { team: "orders" }, overrides }), STACK, "Topic")).toEqual({
      DisplayName: "Orders",
      ...overrides,
    });
  });

  it("logs deliveries by protocol, in the order of their names, with numbers as text", () => {
    const props: TopicProps = {
      deliveryStatusLogging: {
        sqs: { successFeedbackRole: ROLE, successFeedbackSampleRate: 5, failureFeedbackRole: ROLE },
        "http/s": { failureFeedbackRole: ROLE },
      },
    };
    expect(propertiesOf(made(props), STACK, "Topic")).toEqual({
      DeliveryStatusLogging: [
        { Protocol: "http/s", FailureFeedbackRoleArn: ROLE },
        {
          Protocol: "sqs",
          SuccessFeedbackRoleArn: ROLE,
          SuccessFeedbackSampleRate: "5",
          FailureFeedbackRoleArn: ROLE,
        },
      ],
    });
  });

  it("is another resource as a FIFO topic, with a name that ends as SNS wants it", () => {
    const lowered = made({
      fifo: true,
      contentBasedDeduplication: true,
      fifoThroughputScope: "MessageGroup",
      archivePolicy: { messageRetentionPeriod: 30 },
    });
    expect(codesOf(lowered)).toEqual([]);
    expect(propertiesOf(lowered, STACK, "FifoTopic")).toEqual({
      FifoTopic: true,
      TopicName: { "Fn::Sub": "${AWS::StackName}.fifo" },
      ContentBasedDeduplication: true,
      FifoThroughputScope: "MessageGroup",
      ArchivePolicy: { MessageRetentionPeriod: "30" },
    });
    expect(templateOf(lowered, STACK).Outputs).toEqual({ Arn: { Value: { Ref: "FifoTopic" } } });
  });
});
