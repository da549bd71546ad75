import { describe, expect, it } from "vitest";
import { publishedBy, subscriptionsOf } from "../../../../src/import/copilot/features/topics.ts";
import { remarks, shown } from "../../shown.ts";
import { settingOf, workload } from "../setting-of.ts";

const shop = workload(
  "publish: { topics: [{ name: events }, { name: paid, fifo: { content_based_deduplication: true } }] }",
  "Backend Service",
  "shop",
);
const audit = workload("publish: { topics: [{ name: events, fifo: true }] }", "Backend Service", "audit");

describe("what is published", () => {
  it("is a topic by its name, or by its publisher's where two have one", () => {
    const setting = settingOf({ workloads: [shop, audit] });
    expect(shown(publishedBy(shop, setting))).toBe(
      '{ COPILOT_SNS_TOPIC_ARNS: text`{"events":"${shop-events.arn()}","paid":"${paid.arn()}"}` }',
    );
    expect(shown(setting.constants.get("topic:shop:paid")?.value)).toBe(
      'topic("paid", { fifo: true, contentBasedDeduplication: true })',
    );
    expect(publishedBy(workload("cpu: 256"), setting)).toEqual({});
  });
});

describe("what a worker subscribes to", () => {
  it("is in its queue, or in one of the topic's own", () => {
    const mailer = workload(
      "subscribe: { topics: [{ name: paid, service: shop, filter_policy: { kind: [card] } }, { name: events, service: audit, queue: { retention: 1d, fifo: { high_throughput: true } } }], queue: { timeout: 45s, delay: 5s, dead_letter: { tries: 3 } } }",
      "Worker Service",
      "mailer",
    );
    const setting = settingOf({ workloads: [shop, audit, mailer] });
    const { queue, environment } = subscriptionsOf(mailer, setting);
    expect(shown(queue.value)).toBe(
      'queue("mailer", { visibilityTimeout: 45, delaySeconds: 5, deadLetter: { maxReceiveCount: 3 }, subscribe: [paid.filter({ kind: ["card"] })] })',
    );
    expect(shown(setting.constants.get("queue:mailer-events")?.value)).toBe(
      'queue("mailer-events", { messageRetentionPeriod: 86400, fifo: true, deduplicationScope: "messageGroup", fifoThroughputLimit: "perMessageGroupId", subscribe: [audit-events] })',
    );
    expect(Object.keys(environment)).toEqual(["COPILOT_QUEUE_URI", "COPILOT_TOPIC_QUEUE_URIS"]);
  });

  it("is left out where nobody publishes it, and where its filter is none", () => {
    const mailer = workload(
      "subscribe: { topics: [{ name: refunds, service: else }, { name: paid, service: shop, filter_policy: { kind: card } }] }",
      "Worker Service",
      "mailer",
    );
    subscriptionsOf(mailer, settingOf({ workloads: [shop, mailer] }));
    expect(remarks(mailer.manifest)).toEqual([
      'subscribe.topics.0: left-out: No manifest of "else" publishes "refunds": subscribe to `topic.existing(…)` with its ARN.',
      "subscribe.topics.1.filter_policy: left-out: It is not a filter policy of SNS.",
    ]);
  });
});
