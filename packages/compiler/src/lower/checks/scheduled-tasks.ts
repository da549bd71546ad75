import { capitalized, shown } from "@ecs-dsl/validators/words";
import { sourceOf } from "../plan/noun.ts";
import { arnOf } from "../resolve/template-text.ts";
import type { ScheduledTaskPlan } from "../workloads/scheduled-task/plan.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const notifyTopic = definePlanRule({
  code: "config/notify-topic",
  severity: "error",
  on: "scheduled-task",
  summary: "Who is told of failures is a topic of SNS in the region of the app.",
  source: {
    url: "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-targets.html",
    checked: "2026-11-28",
  },
  check(task, report, { environment: { region } }) {
    const notify = task.props.onFailure?.notify;
    if (notify === undefined) return;
    const arn = arnOf(notify);
    if (arn?.service !== "sns" || arn.resource === "") report(noTopic(task, notify));
    else if (region !== undefined && !arn.region.includes("${") && arn.region !== region)
      report(elsewhere(task, arn.region, region));
  },
});

export const scheduleDeadLetter = definePlanRule({
  code: "config/schedule-dead-letter",
  severity: "error",
  on: "scheduled-task",
  summary: "What a schedule gives up goes to a queue that is not a FIFO queue.",
  source: {
    url: "https://docs.aws.amazon.com/scheduler/latest/UserGuide/configuring-schedule-dlq.html",
    checked: "2026-11-28",
  },
  check(task, report) {
    const queue = task.props.deadLetter?.queue;
    if (queue === undefined) return;
    const isFifo = queue.source === "existing" ? queue.name.endsWith(".fifo") : queue.props?.fifo === true;
    if (isFifo) report(fifo(task));
  },
});

function noTopic({ subject }: ScheduledTaskPlan, notify: string): PlanFinding {
  return {
    source: sourceOf(subject, ["onFailure", "notify"]),
    message: `${capitalized(subject.words)} tells ${shown(notify)} of failures, which is not the ARN of a topic.`,
    help: "Write its ARN: arn:aws:sns:REGION:ACCOUNT:NAME.",
  };
}

function elsewhere({ subject }: ScheduledTaskPlan, theirs: string, own: string): PlanFinding {
  return {
    source: sourceOf(subject, ["onFailure", "notify"]),
    message: `${capitalized(subject.words)} tells a topic in ${shown(theirs)} of failures, where a rule in ${shown(own)} does not reach.`,
    help: `Name a topic in ${shown(own)}.`,
  };
}

function fifo({ subject }: ScheduledTaskPlan): PlanFinding {
  return {
    source: sourceOf(subject, ["deadLetter", "queue"]),
    message: `What the schedule of ${subject.words} gives up goes to a FIFO queue; Scheduler takes a standard queue.`,
    help: "Name another queue, or omit `queue` to have one made.",
  };
}
