import { capitalized, shown } from "@ecs-dsl/validators/words";
import type { AssemblyEnvironment } from "../../model/assembly.ts";
import { sourceOf } from "../nouns/noun.ts";
import type { QueuePlan } from "../resources/queue/plan.ts";
import { arnOf, type Arn } from "../resolve/template-text.ts";
import { isFifo } from "../resources/is-fifo.ts";
import { arnFindings } from "./existing-arn.ts";
import { fifoFindings } from "./fifo-settings.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const queueArn = definePlanRule({
  code: "config/queue-arn",
  severity: "error",
  on: "queue",
  summary: "A queue that exists is named by its ARN.",
  source: {
    url: "https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsqs.html",
    checked: "2026-11-28",
  },
  check(queue, report) {
    arnFindings(queue, "queue", "sqs").forEach(report);
  },
});

export const queueDeadLetter = definePlanRule({
  code: "config/queue-dead-letter",
  severity: "error",
  on: "queue",
  summary: "The dead letters of a queue go to one of the same kind, in the same region and account.",
  source: {
    url: "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html",
    checked: "2026-11-28",
  },
  check(queue, report, { environment, leftOut }) {
    const target = queue.props.deadLetter?.queue;
    if (target === undefined) return;
    const theirs = target.source === "existing" ? arnOf(target.name) : undefined;
    if (theirs !== undefined && isElsewhere(theirs, environment)) report(otherPlace(queue, theirs));
    else if (isFifo(target) !== (queue.props.fifo === true) && !leftOut.isLeftOut(queue.subject, ["fifo"]))
      report(otherKind(queue, isFifo(target)));
  },
});

export const queueFifo = definePlanRule({
  code: "config/queue-fifo",
  severity: "error",
  on: "queue",
  summary: "Settings of FIFO queues are those of a queue with `fifo: true`.",
  source: {
    url: "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html",
    checked: "2026-11-28",
  },
  check(queue, report, app) {
    const settings = ["contentBasedDeduplication", "deduplicationScope", "fifoThroughputLimit"] as const;
    fifoFindings(queue, app, "queues", settings).forEach(report);
    const { fifo, fifoThroughputLimit, deduplicationScope } = queue.props;
    if (fifo !== true || app.leftOut.isLeftOut(queue.subject, ["deduplicationScope"])) return;
    if (fifoThroughputLimit === "perMessageGroupId" && deduplicationScope !== "messageGroup") report(scoped(queue));
  },
});

function isElsewhere(theirs: Arn, { region, account }: AssemblyEnvironment): boolean {
  return differs(region, theirs.region) || differs(account, theirs.account);
}

/** What stands for a place is known to the deployment alone. */
function differs(own: string | undefined, other: string): boolean {
  return own !== undefined && /^[\w-]+$/.test(other) && own !== other;
}

function otherPlace({ subject }: QueuePlan, { region, account }: Arn): PlanFinding {
  return {
    source: sourceOf(subject, ["deadLetter", "queue"]),
    message: `The dead letters of ${subject.words} go to a queue in ${shown(region)} of account ${account}; SQS takes one in the region and account of the queue itself.`,
    help: "Name another queue, or omit `queue` to have one made.",
  };
}

function scoped({ subject }: QueuePlan): PlanFinding {
  return {
    source: sourceOf(subject, ["fifoThroughputLimit"]),
    message: `${capitalized(subject.words)} limits messages per group, and does not deduplicate by group; SQS takes the first with the second alone.`,
    help: 'Set `deduplicationScope` to "messageGroup", or remove `fifoThroughputLimit`.',
  };
}

function otherKind({ subject }: QueuePlan, isTargetFifo: boolean): PlanFinding {
  const [own, other] = isTargetFifo ? ["not a FIFO queue", "one"] : ["a FIFO queue", "none"];
  return {
    source: sourceOf(subject, ["deadLetter", "queue"]),
    message: `${capitalized(subject.words)} is ${own}, and its dead letters go to a queue that is ${other}; SQS takes two of the same kind.`,
    help: "Name another queue, or omit `queue` to have one made.",
  };
}
