import { capitalized } from "@ecs-dsl/validators/words";
import { sourceOf } from "../plan/noun.ts";
import type { QueuePlan } from "../resources/queue/plan.ts";
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
  summary: "The dead letters of a FIFO queue go to a FIFO queue, and those of other queues do not.",
  source: {
    url: "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html",
    checked: "2026-11-28",
  },
  check(queue, report, { leftOut }) {
    const target = queue.props.deadLetter?.queue;
    if (target === undefined || leftOut.isLeftOut(queue.subject, ["fifo"])) return;
    if (isFifo(target) !== (queue.props.fifo === true)) report(otherKind(queue, isFifo(target)));
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
  },
});

function otherKind({ subject }: QueuePlan, isTargetFifo: boolean): PlanFinding {
  const [own, other] = isTargetFifo ? ["not a FIFO queue", "one"] : ["a FIFO queue", "none"];
  return {
    source: sourceOf(subject, ["deadLetter", "queue"]),
    message: `${capitalized(subject.words)} is ${own}, and its dead letters go to a queue that is ${other}; SQS takes two of the same kind.`,
    help: "Name another queue, or omit `queue` to have one made.",
  };
}
