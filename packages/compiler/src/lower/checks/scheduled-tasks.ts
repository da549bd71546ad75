import { sourceOf } from "../nouns/noun.ts";
import { isFifo } from "../resources/is-fifo.ts";
import type { ScheduledTaskPlan } from "../workloads/scheduled-task/plan.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

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
    if (queue !== undefined && isFifo(queue)) report(fifo(task));
  },
});

function fifo({ subject }: ScheduledTaskPlan): PlanFinding {
  return {
    source: sourceOf(subject, ["deadLetter", "queue"]),
    message: `What the schedule of ${subject.words} gives up goes to a FIFO queue; Scheduler takes a standard queue.`,
    help: "Name another queue, or omit `queue` to have one made.",
  };
}
