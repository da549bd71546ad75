import { capitalized, shown } from "@ecs-dsl/validators/words";
import { sourceOf } from "../plan/noun.ts";
import type { QueuePlan } from "../resources/queue/plan.ts";
import { arnOf } from "../resolve/template-text.ts";
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
    if (queue.source === "existing" && !isQueueArn(queue.name)) report(otherArn(queue));
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
    const isFifo = target.source === "existing" ? target.name.endsWith(".fifo") : target.props?.fifo === true;
    if (isFifo !== (queue.props.fifo === true)) report(otherKind(queue, isFifo));
  },
});

/** What only FIFO queues have. */
const OF_FIFO = ["contentBasedDeduplication", "deduplicationScope", "fifoThroughputLimit"] as const;

export const queueFifo = definePlanRule({
  code: "config/queue-fifo",
  severity: "error",
  on: "queue",
  summary: "Settings of FIFO queues are those of a queue with `fifo: true`.",
  source: {
    url: "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html",
    checked: "2026-11-28",
  },
  check(queue, report, { leftOut }) {
    if (queue.props.fifo === true || leftOut.isLeftOut(queue.subject, ["fifo"])) return;
    for (const name of OF_FIFO) if (queue.props[name] !== undefined) report(notFifo(queue, name));
  },
});

function isQueueArn(text: string): boolean {
  const { service, region = "", account = "", resource = "" } = arnOf(text) ?? {};
  return service === "sqs" && region !== "" && /^\d{12}$/.test(account) && /^[\w-]+(?:\.fifo)?$/.test(resource);
}

function otherArn({ subject, name }: QueuePlan): PlanFinding {
  return {
    source: sourceOf(subject),
    message: `A queue that exists is named ${shown(name)}, which is not the ARN of a queue.`,
    help: "Write its ARN: arn:aws:sqs:REGION:ACCOUNT:NAME, with 12 digits for the account.",
  };
}

function otherKind({ subject }: QueuePlan, isFifo: boolean): PlanFinding {
  const [own, other] = isFifo ? ["not a FIFO queue", "one"] : ["a FIFO queue", "none"];
  return {
    source: sourceOf(subject, ["deadLetter", "queue"]),
    message: `${capitalized(subject.words)} is ${own}, and its dead letters go to a queue that is ${other}; SQS takes two of the same kind.`,
    help: "Name another queue, or omit `queue` to have one made.",
  };
}

function notFifo({ subject }: QueuePlan, name: string): PlanFinding {
  return {
    source: sourceOf(subject, [name]),
    message: `${capitalized(subject.words)} has \`${name}\`, which only FIFO queues have.`,
    help: `Set \`fifo\` to true, or remove \`${name}\`.`,
  };
}
