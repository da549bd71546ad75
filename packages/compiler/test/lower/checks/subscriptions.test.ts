import { queue, topic, type QueueProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, lowerShop, textsOf } from "../lowered.ts";

const KEY = "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";
const THEIRS = "arn:aws:sns:eu-west-1:123456789012:orders";
const orders = topic("orders");
const ordered = topic("ordered", { fifo: true });

const lowered = (props: QueueProps) => lowerShop({ workloads: [], resources: [queue("jobs", props)] });

describe("a FIFO queue", () => {
  it.each([orders, orders.filter({ kind: ["paid"] }), topic.existing(THEIRS)])(
    "is reported with a topic that is not a FIFO topic",
    (given) => {
      const shop = lowered({ fifo: true, subscribe: [ordered, given] });
      expect(codesOf(shop)).toEqual(["config/subscription-fifo at queues.jobs.subscribe[1]"]);
      const name = given.kind === "topic" ? given.name : given.topic.name;
      expect(textsOf(shop)).toEqual([
        [
          `Queue "jobs" is a FIFO queue, and topic "${name}" is not a FIFO topic; SNS delivers to FIFO queues from FIFO topics alone.`,
          "Set `fifo` of the topic to true, or remove `fifo` of the queue.",
        ],
      ]);
    },
  );

  it("is fine with FIFO topics, which deliver to other queues too", () => {
    expect(codesOf(lowered({ fifo: true, subscribe: [ordered, topic.existing(`${THEIRS}.fifo`)] }))).toEqual([]);
    expect(codesOf(lowered({ subscribe: [ordered, orders] }))).toEqual([]);
  });

  it("is reported once where `fifo` of the topic has a finding itself", () => {
    const broken = Reflect.apply(topic, undefined, ["orders", { fifo: "yes" }]);
    expect(codesOf(lowered({ fifo: true, subscribe: [broken] }))).toEqual([
      "config/property-type at topics.orders.fifo",
    ]);
  });
});

describe("a queue", () => {
  it("subscribes to a topic once", () => {
    const shop = lowered({ subscribe: [orders, ordered, orders.filter({ kind: ["paid"] })] });
    expect(codesOf(shop)).toEqual(["config/subscription-twice at queues.jobs.subscribe[2]"]);
    expect(textsOf(shop)).toEqual([
      [
        'Queue "jobs" subscribes to topic "orders" twice; SNS has one subscription of a queue to a topic.',
        "Put all values into one filter, or use a queue for each.",
      ],
    ]);
    const theirs = topic.existing(THEIRS);
    expect(codesOf(lowered({ subscribe: [theirs, topic.existing(THEIRS)] }))).toHaveLength(1);
    expect(codesOf(lowered({ subscribe: [theirs, topic.existing(THEIRS.replace("eu-west-1", "us-east-1"))] }))).toEqual(
      [],
    );
  });

  it.each(["alias/aws/sqs", "arn:aws:kms:eu-west-1:123456789012:alias/aws/sqs"])(
    "is reported with topics and the key %s",
    (kmsKey) => {
      const shop = lowered({ kmsKey, subscribe: [orders] });
      expect(codesOf(shop)).toEqual(["config/subscription-key at queues.jobs.kmsKey"]);
      expect(textsOf(shop)).toEqual([
        [
          `Queue "jobs" is encrypted with "${kmsKey}", a key of AWS that SNS cannot use: no message of its topics arrives.`,
          "Omit `kmsKey`: SQS then encrypts with a key that SNS needs no right on. Or name a key of your own.",
        ],
      ]);
    },
  );

  it.each(["alias/shop", KEY])("is told what the policy of the key %s needs", (kmsKey) => {
    const shop = lowered({ kmsKey, subscribe: [orders] });
    expect(shop.findings).toMatchObject([{ code: "config/subscription-key-policy", severity: "info" }]);
    expect(textsOf(shop)).toEqual([
      [
        `Queue "jobs" is encrypted with "${kmsKey}"; messages of its topics arrive only if the policy of that key lets \`sns.amazonaws.com\` use it.`,
        "Allow it `kms:Decrypt` and `kms:GenerateDataKey` in the policy of the key, which is not part of this app.",
      ],
    ]);
  });

  it("may have any key where it has no topics", () => {
    expect(codesOf(lowered({ kmsKey: "alias/aws/sqs", subscribe: [] }))).toEqual([]);
    expect(codesOf(lowered({ kmsKey: KEY }))).toEqual([]);
  });
});
