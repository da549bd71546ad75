import { placed } from "../call-site.ts";
import { held } from "../held.ts";
import type { Fargate, OperatingSystemFamily, SystemOf, Where } from "../capacity/where.ts";
import type { AnySizedTask, Service, SizedTask, TaskSettings } from "./service.ts";
import type { ServiceOverrides } from "./service-overrides.ts";
import type { Worker } from "./worker.ts";

/** What a task says beside what every task of an app does. */
interface TaskOwnSettings {
  /**
   * The workload that the task is another command of: its image, size, processor, variables, secrets, volumes, mounts, user
   * and rights are the task's as well. What the task says itself takes their place; maps are merged.
   * @default none
   * @example service("api", { cpu: 256, memory: 512, image: "api:1.0" })
   */
  readonly from?: Service | Worker;
  /**
   * Workloads that are deployed only once the task has ended with 0. `deploy.sh` deploys the task first and runs it each
   * time; where it ends otherwise, nothing of these workloads has moved, and `deploy.sh` exits with 7. One that the app does
   * not list is reported as `config/before-unlisted`, one that the task needs first as `config/before-cycle`.
   * @default none: it runs when somebody calls `run-task.sh`
   * @example [api]
   */
  readonly before?: readonly (Service | Worker)[];
  /**
   * Whatever ECS accepts beyond these settings, in ECS's own shape.
   * @default none
   */
  readonly overrides?: Omit<ServiceOverrides, "service">;
}

/** Settings of a task. {@link task} finds the type parameters by itself. */
export interface TaskProps<
  W extends Where = Fargate,
  Family extends OperatingSystemFamily = OperatingSystemFamily,
  C = W["cpu"][SystemOf<Family>],
  Side extends string = string,
  Vol extends string = string,
>
  extends Omit<TaskSettings<Side, Vol>, "image">, SizedTask<W, Family, C, Side, Vol>, TaskOwnSettings {
  /**
   * What the container runs: an image of the app's own repository, or any image by its URI.
   * @default the image of `from`; needed without that
   */
  readonly image?: TaskSettings<Side, Vol>["image"];
}

/** Settings of a task as they are kept: of any size, anywhere. */
export interface AnyTaskProps extends TaskSettings<string, string>, AnySizedTask, TaskOwnSettings {}

/** A task that runs to its end. Made by {@link task}. */
export interface Task {
  readonly kind: "task";
  /** The task's name, as given. */
  readonly name: string;
  /** All settings, as given. */
  readonly props: Partial<AnyTaskProps>;
}

/**
 * A task that runs to its end: a migration before a deployment, or a command that somebody runs now and then. It is a
 * stack of its own without a service; `run-task.sh NAME` runs it, prints its log and ends with its exit code, and
 * `run-task.sh NAME -- COMMAND…` runs another command in it.
 *
 * Service Connect has no names for it: tasks without a service do not reach `api.url("http")`, reported as
 * `config/task-address`.
 *
 * @param name letters, digits and `-`; the name of the main container unless `container` names it
 * @example task("migrate", { from: api, command: ["node", "migrate.js"], before: [api] })
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/standalone-tasks.html
 */
export function task<
  W extends Where = Fargate,
  Family extends OperatingSystemFamily = OperatingSystemFamily,
  const C extends W["cpu"][SystemOf<Family>] = W["cpu"][SystemOf<Family>],
  Side extends string = never,
  Vol extends string = never,
>(name: string, props: TaskProps<W, Family, C, Side, Vol>): Task;
export function task(name: string, props: Partial<AnyTaskProps>): Task {
  return placed({ kind: "task", name, props: held(props) }, task);
}
