import { referenceOf } from "@ecs-dsl/dsl/inspect";
import { capitalized, shown } from "@ecs-dsl/validators/words";
import { sourceOf } from "../nouns/noun.ts";
import { outsideValue } from "../resolve/outside.ts";
import { isDefaultKey } from "../resolve/secrets.ts";
import { arnOf } from "../resolve/template-text.ts";
import { isFifo } from "../resources/is-fifo.ts";
import { ownKeyOf } from "../workloads/grants/keys.ts";
import { type Notice, type Told, toldTopic } from "../workloads/told-topic.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";
import { type Key, letsIn, policyHelp, wordsOfKey } from "../resources/stack/key-behind.ts";

export const notifyTopic = definePlanRule({
  code: "config/notify-topic",
  severity: "error",
  on: "notice",
  summary:
    "Who is told of failures and alarms is a topic of SNS in the region of the app; of failures, a standard one.",
  source: {
    url: "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-targets.html",
    checked: "2026-11-28",
  },
  check(notice, report, { environment: { region } }) {
    const { notify } = notice;
    const [topic, arn] = [toldTopic(notify), arnOfTold(notify)];
    if (arn !== undefined && topic === undefined && !isTopicArn(arn)) report(noTopic(notice, arn));
    else if (arn === undefined && topic === undefined && !isUnknown(notify)) report(otherReference(notice));
    else if (arn !== undefined && isElsewhere(arn, region)) report(elsewhere(notice, arn, region));
    else if (notice.of === "alarms") return;
    else if (topic === undefined ? arn?.endsWith(".fifo") : isFifo(topic)) report(ordered(notice));
  },
});

const OF_KEYS = {
  url: "https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html",
  checked: "2026-11-28",
} as const;

export const notifyKey = definePlanRule({
  code: "config/notify-key",
  severity: "warning",
  on: "notice",
  summary:
    "The key that encrypts a topic that is told of failures or alarms is one that EventBridge or CloudWatch may use.",
  source: OF_KEYS,
  check(notice, report) {
    keysOfTold(notice)
      .filter(isDefaultKey)
      .forEach((key) => report(lockedOut(notice, key)));
  },
});

export const notifyKeyPolicy = definePlanRule({
  code: "config/notify-key-policy",
  severity: "info",
  on: "notice",
  summary:
    "The policy of the key that encrypts a topic that is told of failures or alarms lets EventBridge or CloudWatch use it.",
  source: OF_KEYS,
  check(notice, report) {
    keysOfTold(notice)
      .filter((key) => !isDefaultKey(key) && !letsIn(key, TELLS[notice.of].principal))
      .forEach((key) => report(needsPolicy(notice, key)));
  },
});

/** What publishes to the topic. */
const TELLS = {
  failures: { service: "EventBridge", principal: "events.amazonaws.com", sender: "a rule" },
  alarms: { service: "CloudWatch", principal: "cloudwatch.amazonaws.com", sender: "an alarm" },
} as const;

function keysOfTold({ notify }: Notice): readonly Key[] {
  const topic = toldTopic(notify);
  return topic === undefined ? [] : ownKeyOf(topic);
}

/** The ARN of what is told, where it is written down. */
function arnOfTold(notify: Told): string | undefined {
  if (typeof notify === "string") return notify;
  const topic = toldTopic(notify);
  return topic?.source === "existing" && topic.given === undefined ? topic.name : undefined;
}

function isTopicArn(text: string): boolean {
  const { service, resource = "" } = arnOf(text) ?? {};
  return service === "sns" && resource !== "";
}

/** What a stack gives is known to the deployment alone. */
function isUnknown(notify: Told): boolean {
  const reference = referenceOf(notify);
  if (reference?.of === "output") return reference.resource.kind === "stack" || outsideValue(reference) !== undefined;
  return reference === undefined || reference.of === "text";
}

function isElsewhere(text: string, region: string | undefined): region is string {
  const { region: theirs } = arnOf(text) ?? {};
  return region !== undefined && theirs !== undefined && !theirs.includes("${") && theirs !== region;
}

function noTopic(notice: Notice, notify: string): PlanFinding {
  return {
    source: sourceOf(notice.subject, notice.path),
    message: `${capitalized(notice.subject.words)} tells ${shown(notify)} of ${notice.of}, which is not the ARN of a topic.`,
    help: "Write its ARN: arn:aws:sns:REGION:ACCOUNT:NAME.",
  };
}

function otherReference(notice: Notice): PlanFinding {
  return {
    source: sourceOf(notice.subject, notice.path),
    message: `\`${notice.path.join(".")}\` of ${notice.subject.words} refers to what is not a topic.`,
    help: 'Write `notify: topic("alerts")`, or the ARN of a topic.',
  };
}

function elsewhere(notice: Notice, arn: string, own: string): PlanFinding {
  return {
    source: sourceOf(notice.subject, notice.path),
    message: `${capitalized(notice.subject.words)} tells a topic in ${shown(arnOf(arn)?.region)} of ${notice.of}, where ${TELLS[notice.of].sender} in ${shown(own)} does not reach.`,
    help: `Name a topic in ${shown(own)}.`,
  };
}

function ordered(notice: Notice): PlanFinding {
  return {
    source: sourceOf(notice.subject, notice.path),
    message: `${capitalized(notice.subject.words)} tells a FIFO topic of failures; EventBridge publishes to standard topics alone.`,
    help: "Name a topic without `fifo`.",
  };
}

function lockedOut(notice: Notice, kmsKey: string): PlanFinding {
  return {
    source: sourceOf(notice.subject, notice.path),
    message: `${capitalized(notice.subject.words)} tells a topic of ${notice.of} that is encrypted with ${shown(kmsKey)}, a key of AWS that ${TELLS[notice.of].service} cannot use: nobody hears of them.`,
    help: "Omit `kmsKey` of the topic, or name a key of your own.",
  };
}

function needsPolicy(notice: Notice, kmsKey: Key): PlanFinding {
  return {
    source: sourceOf(notice.subject, notice.path),
    message: `${capitalized(notice.subject.words)} tells a topic of ${notice.of} that is encrypted with ${wordsOfKey(kmsKey)}; it hears of them only if the policy of that key lets \`${TELLS[notice.of].principal}\` use it.`,
    help: policyHelp(kmsKey),
  };
}
