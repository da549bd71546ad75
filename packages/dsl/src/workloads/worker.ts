import { placed } from "../call-site.ts";
import { held } from "../held.ts";
import type { Ec2, Fargate, OperatingSystemFamily, SystemOf, Where } from "../capacity/where.ts";
import type { WorkerAlarms } from "../observability/alarms.ts";
import type { PortMap } from "../container/port-map.ts";
import type { AnyQueue } from "../resources/queue.ts";
import type { AnySizedTask } from "./any-sized-task.ts";
import type { ScheduledScaling } from "./scheduled-scaling.ts";
import type { RunsOn } from "./runs-on.ts";
import type { EcsServiceSettings, SizedTask, TaskSettings } from "./service.ts";
import { type WorkloadValues, workloadValuesOf } from "./workload-values.ts";

/**
 * How the number of a worker's tasks follows its queue: so many tasks that each has `messagesPerTask` messages before it.
 * CloudWatch computes that from the metrics of the queue and of the running tasks, which Container Insights of the cluster
 * counts: without it, `config/worker-insights` is reported. With `min: 0` nothing runs while the queue is empty, and the
 * first message starts a task within minutes; SQS takes up to 15 to count the messages of a queue that was idle for hours.
 * @example { min: 0, max: 50, messagesPerTask: 100 }
 * @see https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-target-tracking-metric-math.html
 */
export interface WorkerScaling {
  /** Fewest tasks; 0 or more. */
  readonly min: number;
  /** Most tasks; 0 or more, and `min` or more, reported as `config/scaling-range`. */
  readonly max: number;
  /**
   * Messages that wait in the queue or are worked on, for each task that runs; 1 or more. What a task works off in the time that a message
   * may wait is a good number.
   */
  readonly messagesPerTask: number;
  /**
   * Other bounds from certain times on.
   * @default none
   * @example schedules: [{ schedule: "cron(0 8 * * ? *)", timeZone: "Europe/Berlin", min: 5, max: 20 }]
   */
  readonly schedules?: readonly ScheduledScaling[];
  /**
   * Seconds after tasks were removed before more are; 0 or more.
   * @default 300
   */
  readonly scaleInCooldown?: number;
  /**
   * Seconds after tasks were added before more are; 0 or more.
   * @default 60
   */
  readonly scaleOutCooldown?: number;
}

/** Settings of a worker that do not depend on where it runs. */
interface WorkerSettings<Side extends string, Vol extends string, W extends Where>
  extends TaskSettings<Side, Vol>, EcsServiceSettings {
  /**
   * The queue whose messages the worker works off. Its URL is `QUEUE_URL` in the environment of the main container, and the
   * task role may receive its messages and delete them.
   */
  readonly queue: AnyQueue;
  /**
   * Ports that the main container listens on, for a health check or metrics.
   * @default none
   */
  readonly ports?: PortMap<string, W>;
  /**
   * How many tasks ECS keeps running, 0 or more. `scaling` decides it where there is one, reported as
   * `config/desired-count`.
   * @default 1
   */
  readonly desiredCount?: number;
  /**
   * How the number of tasks follows the queue.
   * @default none: it stays at `desiredCount`
   * @example { min: 0, max: 50, messagesPerTask: 100 }
   */
  readonly scaling?: WorkerScaling;
  /**
   * Alarms of CloudWatch about the worker and its queue.
   * @default none
   * @example { deadLetters: 1, oldestMessage: 900, notify: topic("alerts") }
   */
  readonly alarms?: WorkerAlarms;
  /**
   * Whether the worker has a dashboard in CloudWatch: the messages of its queue and their age, the use of CPU and memory, its tasks,
   * and how often containers with a restart policy were started again.
   * @default false
   */
  readonly dashboard?: boolean;
}

/** Settings of a worker. {@link worker} finds the type parameters by itself. */
export interface WorkerProps<
  W extends Where = Fargate,
  Family extends OperatingSystemFamily = OperatingSystemFamily,
  C = W["cpu"][SystemOf<Family>],
  Side extends string = string,
  Vol extends string = string,
>
  extends WorkerSettings<Side, Vol, W>, SizedTask<W, Family, C, Side, Vol>, RunsOn<W> {}

/** Settings of a worker as they are kept: of any size, anywhere. */
export interface AnyWorkerProps extends WorkerSettings<string, string, Ec2>, AnySizedTask {}

/** A number of tasks that work off a queue. Made by {@link worker}. */
export interface Worker extends WorkloadValues {
  readonly kind: "worker";
  /** The worker's name, as given. */
  readonly name: string;
  /** All settings, as given. */
  readonly props: AnyWorkerProps;
}

/**
 * A number of tasks that work off a queue: an ECS service without a load balancer, whose tasks know the queue and may
 * receive from it, and whose number can follow its length, from zero.
 *
 * A program that finds its work in another way, as Celery and Sidekiq do, is a service.
 *
 * @param name letters, digits and `-`; the name of the ECS service, and of the main container unless `container` names it
 * @example
 * const jobs = queue("jobs", { visibilityTimeout: 120, deadLetter: { maxReceiveCount: 5 } });
 * const thumbnails = worker("thumbnails", {
 *   cpu: 256,
 *   memory: 512,
 *   image: images.build("./thumbnails"),
 *   queue: jobs,
 *   scaling: { min: 0, max: 50, messagesPerTask: 100 },
 * });
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_services.html
 */
export function worker<
  W extends Where = Fargate,
  Family extends OperatingSystemFamily = OperatingSystemFamily,
  const C extends W["cpu"][SystemOf<Family>] = W["cpu"][SystemOf<Family>],
  Side extends string = never,
  Vol extends string = never,
>(name: string, props: WorkerProps<W, Family, C, Side, Vol> & W["only"][SystemOf<Family>]): Worker;
export function worker(name: string, props: AnyWorkerProps): Worker {
  const own = { kind: "worker", name, props: held(props) } as const;
  return placed({ ...own, ...workloadValuesOf(own) }, worker);
}
