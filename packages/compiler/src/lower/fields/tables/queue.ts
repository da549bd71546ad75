import type {
  AnyQueue,
  DeadLetter,
  ExistingQueueProps,
  QueueOverrides,
  QueueProps,
  RedriveAllowPolicy,
} from "@ecs-dsl/dsl";
import { Fields } from "../engine.ts";
import { BOOLEAN, either, FILLED, from, listOf, node, oneOf, required, struct, TAG_MAP } from "../shape.ts";
import { elsewhere } from "../table.ts";
import { PAIRS } from "./pairs.ts";
import { SUPPRESSIONS } from "./suppressions.ts";
import { FILTERED_TOPIC_NODE, TOPIC_NODE } from "./topic.ts";
import { KMS_KEY } from "./kms-key.ts";

/** A queue, new or existing. */
export const QUEUE_NODE = node<AnyQueue>("queue", "a queue");

const OVERRIDES = struct<QueueOverrides>("the overrides of a queue", {
  RedriveAllowPolicy: struct<RedriveAllowPolicy>("a redrive allow policy", {
    redrivePermission: required(oneOf("allowAll", "byQueue", "denyAll")),
    sourceQueueArns: listOf(FILLED),
  }),
  Tags: PAIRS,
});

/** Source of the ranges: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html. */
export const QUEUE = new Fields<QueueProps>("a queue", () => ({
  visibilityTimeout: elsewhere(from(0, 43_200)),
  deadLetter: elsewhere(
    struct<DeadLetter>("a dead letter", { maxReceiveCount: required(from(1, 1000)), queue: QUEUE_NODE }),
  ),
  fifo: elsewhere(BOOLEAN),
  contentBasedDeduplication: elsewhere(BOOLEAN),
  deduplicationScope: elsewhere(oneOf("messageGroup", "queue")),
  fifoThroughputLimit: elsewhere(oneOf("perMessageGroupId", "perQueue")),
  kmsKey: elsewhere(KMS_KEY),
  kmsDataKeyReusePeriodSeconds: elsewhere(from(60, 86_400)),
  delaySeconds: elsewhere(from(0, 900)),
  messageRetentionPeriod: elsewhere(from(60, 1_209_600)),
  receiveMessageWaitTimeSeconds: elsewhere(from(0, 20)),
  maximumMessageSize: elsewhere(from(1024, 1_048_576)),
  subscribe: elsewhere(listOf(either(TOPIC_NODE, FILTERED_TOPIC_NODE))),
  rawMessageDelivery: elsewhere(BOOLEAN),
  tags: elsewhere(TAG_MAP),
  overrides: elsewhere(OVERRIDES),
  suppress: elsewhere(SUPPRESSIONS),
}));

export const EXISTING_QUEUE = new Fields<ExistingQueueProps>("an existing queue", () => ({
  fifo: elsewhere(BOOLEAN),
  kmsKey: elsewhere(KMS_KEY),
}));
