import type {
  AnyTopic,
  ArchivePolicy,
  DeliveryProtocol,
  DeliveryStatusLogging,
  ExistingTopicProps,
  FilteredTopic,
  TopicOverrides,
  TopicProps,
} from "@ecs-dsl/dsl";
import { Fields } from "../engine.ts";
import {
  BOOLEAN,
  DOCUMENT,
  FILLED,
  from,
  hasName,
  INTEGER,
  listOf,
  mapBy,
  node,
  oneOf,
  required,
  struct,
  TAG_MAP,
} from "../shape.ts";
import { elsewhere } from "../table.ts";
import { OUTSIDE_ID } from "./outside.ts";
import { PAIRS } from "./pairs.ts";
import { SUPPRESSIONS } from "./suppressions.ts";
import { KMS_KEY } from "./kms-key.ts";

/** A topic, new or existing. */
export const TOPIC_NODE = node<AnyTopic>("topic", "a topic");

/** Some of the messages of one. */
export const FILTERED_TOPIC_NODE = node<FilteredTopic>("filtered-topic", "a filtered topic", isOfTopic);

function isOfTopic(value: object): boolean {
  return hasName(Reflect.get(value, "topic"));
}

/** What the filter of a topic is made with. The rules say what SNS takes. */
export const FILTERED_TOPIC = new Fields<FilteredTopic["props"]>("the filter of a topic", () => ({
  filterPolicy: required(elsewhere(DOCUMENT)),
  scope: elsewhere(oneOf("MessageAttributes", "MessageBody")),
}));

/** Protocols whose deliveries SNS logs. */
export const DELIVERY_PROTOCOLS: readonly DeliveryProtocol[] = ["application", "firehose", "http/s", "lambda", "sqs"];

const OVERRIDES = struct<TopicOverrides>("the overrides of a topic", {
  DataProtectionPolicy: DOCUMENT,
  MaximumMessageSize: INTEGER,
  Subscription: listOf(
    struct<NonNullable<TopicOverrides["Subscription"]>[number]>("a subscription", {
      Protocol: required(FILLED),
      Endpoint: required(FILLED),
    }),
  ),
  Tags: PAIRS,
});

/** Source of the ranges: https://docs.aws.amazon.com/sns/latest/api/API_SetTopicAttributes.html. */
export const TOPIC = new Fields<TopicProps>("a topic", () => ({
  displayName: elsewhere(FILLED),
  fifo: elsewhere(BOOLEAN),
  contentBasedDeduplication: elsewhere(BOOLEAN),
  fifoThroughputScope: elsewhere(oneOf("MessageGroup", "Topic")),
  archivePolicy: elsewhere(
    struct<ArchivePolicy>("an archive of messages", { messageRetentionPeriod: required(from(1, 365)) }),
  ),
  kmsKey: elsewhere(KMS_KEY),
  signatureVersion: elsewhere(oneOf("1", "2")),
  tracingConfig: elsewhere(oneOf("Active", "PassThrough")),
  deliveryStatusLogging: elsewhere(
    mapBy(
      DELIVERY_PROTOCOLS,
      struct<DeliveryStatusLogging>("the logging of deliveries", {
        successFeedbackRole: OUTSIDE_ID,
        successFeedbackSampleRate: from(0, 100),
        failureFeedbackRole: OUTSIDE_ID,
      }),
      "the logging of deliveries by protocol",
    ),
  ),
  tags: elsewhere(TAG_MAP),
  overrides: elsewhere(OVERRIDES),
  suppress: elsewhere(SUPPRESSIONS),
}));

export const EXISTING_TOPIC = new Fields<ExistingTopicProps>("an existing topic", () => ({
  fifo: elsewhere(BOOLEAN),
  kmsKey: elsewhere(KMS_KEY),
}));
