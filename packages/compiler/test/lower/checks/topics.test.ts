import { type AnyTopic, topic } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, lowerShop, textsOf } from "../lowered.ts";

const lowered = (one: AnyTopic) => lowerShop({ workloads: [], resources: [one] });

describe("a topic that exists", () => {
  it.each([
    "orders",
    "arn:aws:sqs:eu-west-1:123456789012:orders",
    "arn:aws:sns:eu-west-1:1234:orders",
    "arn:aws:sns::123456789012:orders",
    "arn:aws:sns:eu-west-1:123456789012:orders:6e6f",
  ])("is reported by the name %s", (arn) => {
    const shop = lowered(topic.existing(arn));
    expect(shop.findings.map(({ code }) => code)).toEqual(["config/topic-arn"]);
    expect(textsOf(shop)).toEqual([
      [
        `A topic that exists is named "${arn}", which is not the ARN of a topic.`,
        "Write its ARN: arn:aws:sns:REGION:ACCOUNT:NAME, with 12 digits for the account.",
      ],
    ]);
  });

  it.each(["arn:aws:sns:eu-west-1:123456789012:orders.fifo", "arn:aws-cn:sns:cn-north-1:123456789012:Orders_1"])(
    "is taken by its ARN %s",
    (arn) => {
      expect(codesOf(lowered(topic.existing(arn)))).toEqual([]);
    },
  );
});

describe("a topic", () => {
  it.each([
    ["contentBasedDeduplication", false],
    ["fifoThroughputScope", "Topic"],
    ["archivePolicy", { messageRetentionPeriod: 1 }],
  ])("that is not a FIFO topic is reported with %s", (property, value) => {
    const shop = lowered(topic("orders", { [property]: value }));
    expect(codesOf(shop)).toEqual([`config/topic-fifo at topics.orders.${property}`]);
    expect(textsOf(shop)).toEqual([
      [
        `Topic "orders" has \`${property}\`, which only FIFO topics have.`,
        `Set \`fifo\` to true, or remove \`${property}\`.`,
      ],
    ]);
  });

  it("has a display name of at most 100 characters", () => {
    expect(codesOf(lowered(topic("orders", { displayName: "o".repeat(100) })))).toEqual([]);
    const long = lowered(topic("orders", { displayName: "o".repeat(101) }));
    expect(codesOf(long)).toEqual(["config/topic-display-name at topics.orders.displayName"]);
    expect(textsOf(long)).toEqual([
      ['Topic "orders" has a display name of 101 characters; SNS takes 100.', "Shorten `displayName`."],
    ]);
  });
});
