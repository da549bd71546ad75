import type { TaskFailure } from "@ecs-dsl/dsl";
import { referenceOf } from "@ecs-dsl/dsl/inspect";
import { capitalized, shown } from "@ecs-dsl/validators/words";
import { sourceOf } from "../plan/noun.ts";
import { isDefaultKey } from "../resolve/secrets.ts";
import { arnOf } from "../resolve/template-text.ts";
import { isFifo } from "../resources/is-fifo.ts";
import { ownKeyOf } from "../workloads/grants/keys.ts";
import type { StartedTaskPlan } from "../workloads/started/plan.ts";
import { toldTopic } from "../workloads/started/told-topic.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";
import { type Key, letsIn, policyHelp, wordsOfKey } from "../resources/stack/key-behind.ts";

export const notifyTopic = definePlanRule({
  code: "config/notify-topic",
  severity: "error",
  on: "startedTask",
  summary: "Who is told of failures is a standard topic of SNS in the region of the app.",
  source: {
    url: "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-targets.html",
    checked: "2026-11-28",
  },
  check(task, report, { environment: { region } }) {
    const { notify } = task.props.onFailure ?? {};
    if (notify === undefined) return;
    const [topic, arn] = [toldTopic(notify), arnOfTold(notify)];
    if (arn !== undefined && topic === undefined && !isTopicArn(arn)) report(noTopic(task, arn));
    else if (arn === undefined && topic === undefined && !isUnknown(notify)) report(otherReference(task));
    else if (arn !== undefined && isElsewhere(arn, region)) report(elsewhere(task, arn, region));
    else if (topic === undefined ? arn?.endsWith(".fifo") : isFifo(topic)) report(ordered(task));
  },
});

const OF_KEYS = {
  url: "https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html",
  checked: "2026-11-28",
} as const;

export const notifyKey = definePlanRule({
  code: "config/notify-key",
  severity: "warning",
  on: "startedTask",
  summary: "The key that encrypts a topic that is told of failures is one that EventBridge may use.",
  source: OF_KEYS,
  check(task, report) {
    keysOfTold(task)
      .filter(isDefaultKey)
      .forEach((key) => report(lockedOut(task, key)));
  },
});

export const notifyKeyPolicy = definePlanRule({
  code: "config/notify-key-policy",
  severity: "info",
  on: "startedTask",
  summary: "The policy of the key that encrypts a topic that is told of failures lets EventBridge use it.",
  source: OF_KEYS,
  check(task, report) {
    keysOfTold(task)
      .filter((key) => !isDefaultKey(key) && !letsIn(key, "events.amazonaws.com"))
      .forEach((key) => report(needsPolicy(task, key)));
  },
});

function keysOfTold({ props: { onFailure } }: StartedTaskPlan): readonly Key[] {
  const topic = onFailure === undefined ? undefined : toldTopic(onFailure.notify);
  return topic === undefined ? [] : ownKeyOf(topic);
}

/** The ARN of what is told, where it is written down. */
function arnOfTold(notify: TaskFailure["notify"]): string | undefined {
  if (typeof notify === "string") return notify;
  const topic = toldTopic(notify);
  return topic?.source === "existing" ? topic.name : undefined;
}

function isTopicArn(text: string): boolean {
  const { service, resource = "" } = arnOf(text) ?? {};
  return service === "sns" && resource !== "";
}

/** What a stack gives is known to the deployment alone. */
function isUnknown(notify: TaskFailure["notify"]): boolean {
  const reference = referenceOf(notify);
  if (reference?.of === "output") return reference.resource.kind === "stack";
  return reference === undefined || reference.of === "text";
}

function isElsewhere(text: string, region: string | undefined): region is string {
  const { region: theirs } = arnOf(text) ?? {};
  return region !== undefined && theirs !== undefined && !theirs.includes("${") && theirs !== region;
}

const NOTIFY = ["onFailure", "notify"];

function noTopic({ subject }: StartedTaskPlan, notify: string): PlanFinding {
  return {
    source: sourceOf(subject, NOTIFY),
    message: `${capitalized(subject.words)} tells ${shown(notify)} of failures, which is not the ARN of a topic.`,
    help: "Write its ARN: arn:aws:sns:REGION:ACCOUNT:NAME.",
  };
}

function otherReference({ subject }: StartedTaskPlan): PlanFinding {
  return {
    source: sourceOf(subject, NOTIFY),
    message: `\`onFailure.notify\` of ${subject.words} refers to what is not a topic.`,
    help: 'Write `notify: topic("alerts")`, or the ARN of a topic.',
  };
}

function elsewhere({ subject }: StartedTaskPlan, arn: string, own: string): PlanFinding {
  return {
    source: sourceOf(subject, NOTIFY),
    message: `${capitalized(subject.words)} tells a topic in ${shown(arnOf(arn)?.region)} of failures, where a rule in ${shown(own)} does not reach.`,
    help: `Name a topic in ${shown(own)}.`,
  };
}

function ordered({ subject }: StartedTaskPlan): PlanFinding {
  return {
    source: sourceOf(subject, NOTIFY),
    message: `${capitalized(subject.words)} tells a FIFO topic of failures; EventBridge publishes to standard topics alone.`,
    help: "Name a topic without `fifo`.",
  };
}

function lockedOut({ subject }: StartedTaskPlan, kmsKey: string): PlanFinding {
  return {
    source: sourceOf(subject, NOTIFY),
    message: `${capitalized(subject.words)} tells a topic of failures that is encrypted with ${shown(kmsKey)}, a key of AWS that EventBridge cannot use: nobody hears of them.`,
    help: "Omit `kmsKey` of the topic, or name a key of your own.",
  };
}

function needsPolicy({ subject }: StartedTaskPlan, kmsKey: Key): PlanFinding {
  return {
    source: sourceOf(subject, NOTIFY),
    message: `${capitalized(subject.words)} tells a topic of failures that is encrypted with ${wordsOfKey(kmsKey)}; it hears of them only if the policy of that key lets \`events.amazonaws.com\` use it.`,
    help: policyHelp(kmsKey),
  };
}
