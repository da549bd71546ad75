import { placed } from "../call-site.ts";
import { held } from "../held.ts";
import type { Fargate, OperatingSystemFamily, SystemOf, Where } from "../capacity/where.ts";
import type { EventPattern } from "./event-pattern.ts";
import type { ScheduledTask } from "./scheduled-task.ts";
import type { Service } from "./service.ts";
import type { AnyStartedTaskProps, OnlyThere, StartedTaskProps } from "./started-task.ts";
import type { Worker } from "./worker.ts";
import { type WorkloadValues, workloadValuesOf } from "./workload-values.ts";

/** A place in an event: `$.detail.object.key`. */
export type JsonPath = `$${string}`;

/** What a task says beside what every task that runs to its end does. */
interface TaskOwnSettings {
  /**
   * Workloads that are deployed only once the task has ended with 0. `deploy.sh` deploys the task first and runs it each
   * time, also where `--service` names one of them; where it ends otherwise, nothing of these workloads has moved, and
   * `deploy.sh` exits with 7 and shows the end of its log. One that the app does
   * not list is reported as `config/before-unlisted`, one that the task needs first as `config/before-cycle`.
   * @default none: it runs when somebody calls `run-task.sh`, or on an event of `on`
   * @example [api]
   */
  readonly before?: readonly (Service | Worker | ScheduledTask)[];
  /**
   * Events that start the task: a rule of EventBridge on the default bus, by a role that can start nothing else.
   * @default none
   * @example { source: ["aws.s3"], "detail-type": ["Object Created"], detail: { bucket: { name: ["orders"] } } }
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/tasks-scheduled-eventbridge-rules.html
   */
  readonly on?: EventPattern;
  /**
   * Variables of the main container that come from the event, by JSON path: beside those of `environment`, and in place of
   * those of the same name. What a path leads to is text: ECS starts nothing with another value. Without `on`, and with
   * what EventBridge does not take, it is reported as `config/event-input`.
   * @default none
   * @example { BUCKET: "$.detail.bucket.name", KEY: "$.detail.object.key" }
   * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html
   */
  readonly input?: Readonly<Record<string, JsonPath>>;
}

/** Settings of a task. {@link task} finds the type parameters by itself. */
export interface TaskProps<
  W extends Where = Fargate,
  Family extends OperatingSystemFamily = OperatingSystemFamily,
  C = W["cpu"][SystemOf<Family>],
  Side extends string = string,
  Vol extends string = string,
>
  extends StartedTaskProps<W, Family, C, Side, Vol>, TaskOwnSettings {}

/** Settings of a task as they are kept: of any size, anywhere. */
export interface AnyTaskProps extends AnyStartedTaskProps, TaskOwnSettings {}

/** A task that runs to its end. Made by {@link task}. */
export interface Task extends WorkloadValues {
  readonly kind: "task";
  /** The task's name, as given. */
  readonly name: string;
  /** All settings, as given. */
  readonly props: Partial<AnyTaskProps>;
}

/**
 * A task that runs to its end: a migration before a deployment, what an event asks for, or a command that somebody runs
 * now and then. It is a stack of its own without a service; `run-task.sh NAME` runs it, prints its log and ends with its exit code, and
 * `run-task.sh NAME -- COMMAND…` runs another command in it.
 *
 * Service Connect has no names for it: tasks without a service do not reach `api.url("http")`, reported as
 * `config/task-address`.
 *
 * @param name letters, digits and `-`; the name of the main container unless `container` names it
 * @example task("migrate", { from: api, command: ["node", "migrate.js"], before: [api] })
 * @example task("ingest", { from: api, on: { source: ["aws.s3"] }, input: { KEY: "$.detail.object.key" } })
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/standalone-tasks.html
 */
export function task<
  W extends Where = Fargate,
  Family extends OperatingSystemFamily = OperatingSystemFamily,
  const C extends W["cpu"][SystemOf<Family>] = W["cpu"][SystemOf<Family>],
  Side extends string = never,
  Vol extends string = never,
>(name: string, props: TaskProps<W, Family, C, Side, Vol> & OnlyThere<W, Family>): Task;
export function task(name: string, props: Partial<AnyTaskProps>): Task {
  const own = { kind: "task", name, props: held(props) } as const;
  return placed({ ...own, ...workloadValuesOf(own) }, task);
}
