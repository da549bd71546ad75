import { placed } from "../call-site.ts";
import { held } from "../held.ts";
import type { Fargate, OperatingSystemFamily, SystemOf, Where } from "../capacity/where.ts";
import type { AnyQueue } from "../resources/queue.ts";
import type { AnyStartedTaskProps, OnlyThere, StartedTaskProps } from "./started-task.ts";
import { type WorkloadValues, workloadValuesOf } from "./workload-values.ts";

/**
 * When a task is started, as EventBridge Scheduler takes it: `cron(minutes hours day-of-month month day-of-week year)`,
 * `rate(value unit)` or `at(yyyy-mm-ddThh:mm:ss)`.
 */
export type ScheduleExpression = ScheduleSettings["schedule"];

/** How long after its time a task may be started. */
export interface FlexibleTimeWindow {
  /** Minutes after its time within which it is started, 1 to 1440. */
  readonly maximumWindowInMinutes: number;
}

/** How often, and for how long, a start that ECS refuses is tried again. What a task does once it has started is no part of it. */
export interface ScheduleRetryPolicy {
  /**
   * Attempts after the first, 0 to 185.
   * @default 185
   */
  readonly maximumRetryAttempts?: number;
  /**
   * Seconds after its time in which it is tried again, 60 to 86400.
   * @default 86400, which is a day
   */
  readonly maximumEventAgeInSeconds?: number;
}

/** Where Scheduler writes down the starts that it has given up. */
export interface ScheduleDeadLetter {
  /**
   * The queue that they go to. A FIFO queue is reported as `config/schedule-dead-letter`.
   * @default a queue in the same stack, which keeps them for 14 days
   */
  readonly queue?: AnyQueue;
}

/** What a scheduled task says beside what every task that runs to its end does. */
interface ScheduleSettings {
  /**
   * When the task is started, by the clock of `timeZone`. What Scheduler does not take is reported as
   * `config/schedule-expression`, what never comes as `config/schedule-never`.
   * @example "cron(0 6 * * ? *)"
   * @example "rate(15 minutes)"
   * @example "at(2027-01-01T06:00:00)"
   * @see https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
   */
  readonly schedule:
    | `cron(${string} ${string} ${string} ${string} ${string} ${string})`
    | `rate(${string} ${string})`
    | `at(${string}T${string})`;
  /**
   * The time zone of the schedule, by its name in the tz database; summer time is followed. One that is not there is
   * reported as `config/time-zone`.
   * @default "UTC"
   * @example "Europe/Berlin"
   */
  readonly timeZone?: string;
  /**
   * Before this time nothing is started: a date with a time, in UTC.
   * @default none: it begins once it is deployed
   * @example "2027-01-01T00:00:00Z"
   */
  readonly startDate?: string;
  /**
   * After this time nothing is started: a date with a time, in UTC.
   * @default none: it goes on
   * @example "2027-12-31T00:00:00Z"
   */
  readonly endDate?: string;
  /**
   * Whether the schedule starts the task; `run-task.sh` always does.
   * @default "ENABLED"
   */
  readonly state?: "ENABLED" | "DISABLED";
  /**
   * How long after its time the task may be started, for programs that need not be on time.
   * @default none: within the minute
   * @example { maximumWindowInMinutes: 15 }
   * @see https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-flexible-time-windows.html
   */
  readonly flexibleTimeWindow?: FlexibleTimeWindow;
  /**
   * How a start that ECS refuses is tried again. A task that has started and failed is not started again.
   * @default { maximumRetryAttempts: 185, maximumEventAgeInSeconds: 86400 }
   * @example { maximumRetryAttempts: 2 }
   */
  readonly retryPolicy?: ScheduleRetryPolicy;
  /**
   * Where Scheduler writes down the starts that it has given up.
   * @default none: they are lost
   * @example {}
   * @see https://docs.aws.amazon.com/scheduler/latest/UserGuide/configuring-schedule-dlq.html
   */
  readonly deadLetter?: ScheduleDeadLetter;
}

/** Settings of a scheduled task. {@link scheduledTask} finds the type parameters by itself. */
export interface ScheduledTaskProps<
  W extends Where = Fargate,
  Family extends OperatingSystemFamily = OperatingSystemFamily,
  C = W["cpu"][SystemOf<Family>],
  Side extends string = string,
  Vol extends string = string,
>
  extends StartedTaskProps<W, Family, C, Side, Vol>, ScheduleSettings {}

/** Settings of a scheduled task as they are kept: of any size, anywhere. */
export interface AnyScheduledTaskProps extends AnyStartedTaskProps, ScheduleSettings {}

/** A task that is started by the clock. Made by {@link scheduledTask}. */
export interface ScheduledTask extends WorkloadValues {
  readonly kind: "scheduled-task";
  /** The task's name, as given. */
  readonly name: string;
  /** All settings, as given. */
  readonly props: Partial<AnyScheduledTaskProps>;
}

/**
 * A task that EventBridge Scheduler starts by the clock, and that runs to its end: a report each morning, a clean-up each
 * hour. It is a stack of its own without a service; the schedule starts the revision that was deployed last, and has a role
 * that can start nothing else. `run-task.sh NAME` runs it at any other time.
 *
 * A start that comes while an earlier task still runs is made all the same.
 *
 * @param name letters, digits and `-`; the name of the main container unless `container` names it
 * @example scheduledTask("report", { from: api, command: ["node", "report.js"], schedule: "cron(0 6 * * ? *)", timeZone: "Europe/Berlin" })
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/tasks-scheduled-eventbridge-scheduler.html
 */
export function scheduledTask<
  W extends Where = Fargate,
  Family extends OperatingSystemFamily = OperatingSystemFamily,
  const C extends W["cpu"][SystemOf<Family>] = W["cpu"][SystemOf<Family>],
  Side extends string = never,
  Vol extends string = never,
>(name: string, props: ScheduledTaskProps<W, Family, C, Side, Vol> & OnlyThere<W, Family>): ScheduledTask;
export function scheduledTask(name: string, props: Partial<AnyScheduledTaskProps>): ScheduledTask {
  const own = { kind: "scheduled-task", name, props: held(props) } as const;
  return placed({ ...own, ...workloadValuesOf(own) }, scheduledTask);
}
