import { capitalized, shown } from "@ecs-dsl/validators/words";
import { sourceOf, type Noun } from "../nouns/noun.ts";
import { isDefaultKey } from "../resolve/secrets.ts";
import { isFifo } from "../resources/is-fifo.ts";
import type { SubscriptionPlan } from "../resources/queue/plan.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";
import { type Key, keyNamed, letsIn, policyHelp, wordsOfKey } from "../resources/stack/key-behind.ts";

export const subscriptionFifo = definePlanRule({
  code: "config/subscription-fifo",
  severity: "error",
  on: "queue",
  summary: "The topics of a FIFO queue are FIFO topics.",
  source: { url: "https://docs.aws.amazon.com/sns/latest/dg/fifo-message-delivery.html", checked: "2026-11-28" },
  check({ subject, props, subscriptions }, report, { leftOut, resources }) {
    if (props.fifo !== true) return;
    const isLeftOut = (name: string) =>
      resources.some(
        (plan) => plan.kind === "topic" && plan.name === name && leftOut.isLeftOut(plan.subject, ["fifo"]),
      );
    for (const one of subscriptions) {
      if (!isFifo(one.topic) && !isLeftOut(one.topic.name)) report(unordered(one, subject));
    }
  },
});

export const subscriptionTwice = definePlanRule({
  code: "config/subscription-twice",
  severity: "error",
  on: "queue",
  summary: "A queue subscribes to each topic once.",
  source: { url: "https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html", checked: "2026-11-28" },
  check({ subject, subscriptions }, report) {
    subscriptions.forEach((one, index) => {
      const earlier = subscriptions.slice(0, index).find(({ topic }) => isSame(topic, one.topic));
      if (earlier !== undefined) report(again(one, earlier, subject));
    });
  },
});

const OF_KEYS = {
  url: "https://docs.aws.amazon.com/sns/latest/dg/sns-enable-encryption-for-topic-sqs-queue-subscriptions.html",
  checked: "2026-11-28",
} as const;

export const subscriptionKey = definePlanRule({
  code: "config/subscription-key",
  severity: "warning",
  on: "queue",
  summary: "The key that encrypts a queue with topics is one that SNS may use.",
  source: OF_KEYS,
  check({ subject, props: { kmsKey }, subscriptions }, report) {
    if (kmsKey !== undefined && isDefaultKey(kmsKey) && subscriptions.length > 0) report(lockedOut(subject, kmsKey));
  },
});

export const subscriptionKeyPolicy = definePlanRule({
  code: "config/subscription-key-policy",
  severity: "info",
  on: "queue",
  summary: "The policy of the key that encrypts a queue with topics lets SNS use it.",
  source: OF_KEYS,
  check({ subject, props: { kmsKey }, subscriptions }, report) {
    if (kmsKey === undefined || isDefaultKey(kmsKey) || subscriptions.length === 0) return;
    const key = keyNamed(kmsKey);
    if (!letsIn(key, "sns.amazonaws.com")) report(needsPolicy(subject, key));
  },
});

type Topic = SubscriptionPlan["topic"];

function isSame(left: Topic, right: Topic): boolean {
  return left.source === right.source && left.name === right.name;
}

function unordered({ subject, topic }: SubscriptionPlan, queue: Noun): PlanFinding {
  return {
    source: sourceOf(subject),
    message: `${capitalized(queue.words)} is a FIFO queue, and topic ${shown(topic.name)} is not a FIFO topic; SNS delivers to FIFO queues from FIFO topics alone.`,
    help: "Set `fifo` of the topic to true, or remove `fifo` of the queue.",
  };
}

function again({ subject, topic }: SubscriptionPlan, earlier: SubscriptionPlan, queue: Noun): PlanFinding {
  return {
    source: sourceOf(subject),
    message: `${capitalized(queue.words)} subscribes to topic ${shown(topic.name)} twice; SNS has one subscription of a queue to a topic.`,
    help: "Put all values into one filter, or use a queue for each.",
    related: [{ message: "The first is here.", source: sourceOf(earlier.subject) }],
  };
}

function lockedOut(subject: Noun, kmsKey: string): PlanFinding {
  return {
    source: sourceOf(subject, ["kmsKey"]),
    message: `${capitalized(subject.words)} is encrypted with ${shown(kmsKey)}, a key of AWS that SNS cannot use: no message of its topics arrives.`,
    help: "Omit `kmsKey`: SQS then encrypts with a key that SNS needs no right on. Or name a key of your own.",
  };
}

function needsPolicy(subject: Noun, kmsKey: Key): PlanFinding {
  return {
    source: sourceOf(subject, ["kmsKey"]),
    message: `${capitalized(subject.words)} is encrypted with ${wordsOfKey(kmsKey)}; messages of its topics arrive only if the policy of that key lets \`sns.amazonaws.com\` use it.`,
    help: policyHelp(kmsKey),
  };
}
