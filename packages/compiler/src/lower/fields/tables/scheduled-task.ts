import type {
  AnyScheduledTaskProps,
  FlexibleTimeWindow,
  ScheduleDeadLetter,
  ScheduleExpression,
  ScheduleRetryPolicy,
} from "@ecs-dsl/dsl";
import { Fields } from "../engine.ts";
import { FILLED, from, oneOf, required, struct, type Shape } from "../shape.ts";
import { elsewhere } from "../table.ts";
import { QUEUE_NODE } from "./queue.ts";
import { startedTaskRows, TAKEN } from "./standalone-task.ts";

/** Whether it is one that Scheduler takes is a rule's to say. */
const EXPRESSION: Shape<ScheduleExpression> = { data: FILLED.data };

/**
 * What a scheduled task may say. Source of the ranges:
 * https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateSchedule.html. Checked 2026-11-28.
 */
export const SCHEDULED_TASK = new Fields<AnyScheduledTaskProps>(
  "a scheduled task",
  () => ({
    ...startedTaskRows(),
    schedule: required(elsewhere(EXPRESSION)),
    timeZone: elsewhere(FILLED),
    startDate: elsewhere(FILLED),
    endDate: elsewhere(FILLED),
    state: elsewhere(oneOf("ENABLED", "DISABLED")),
    flexibleTimeWindow: elsewhere(
      struct<FlexibleTimeWindow>("a flexible time window", { maximumWindowInMinutes: required(from(1, 1440)) }),
    ),
    retryPolicy: elsewhere(
      struct<ScheduleRetryPolicy>("a retry policy", {
        maximumRetryAttempts: from(0, 185),
        maximumEventAgeInSeconds: from(60, 86_400),
      }),
    ),
    deadLetter: elsewhere(struct<ScheduleDeadLetter>("a dead letter", { queue: QUEUE_NODE })),
  }),
  TAKEN,
);
