import type { CustomMetric, ScalingTarget } from "./scaling-metric.ts";
import type { ScheduledScaling } from "./scheduled-scaling.ts";
import type { StepScaling } from "./step-scaling.ts";

/**
 * How the number of a service's tasks follows its load: one target-tracking policy for each target that is given.
 * Application Auto Scaling adds tasks when any of them asks for more, and removes tasks when all of them ask for fewer.
 * One that follows nothing, and has neither `steps` nor `schedules`, is reported as `config/scaling-target`. The template then
 * carries no `desiredCount`, so that a deployment does not undo what scaling has done.
 * @example { min: 2, max: 10, cpu: 70, memory: { target: 80, scaleInCooldown: 600 }, requestsPerTarget: 1000 }
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-autoscaling-targettracking.html
 */
export interface Scaling<Min extends number = number> {
  /** Fewest tasks; 0 or more. */
  readonly min: Min;
  /** Most tasks; 0 or more, and `min` or more, reported as `config/scaling-range`. */
  readonly max: number;
  /**
   * Average CPU use of the service's tasks to keep to, in percent of what they asked for; 1 to 100.
   * @default not followed
   */
  readonly cpu?: number | ScalingTarget;
  /**
   * Average memory use of the service's tasks to keep to, in percent of what they asked for; 1 to 100. For programs whose memory
   * follows their load; most keep what they once had.
   * @default not followed
   */
  readonly memory?: number | ScalingTarget;
  /**
   * Requests per task and minute to keep to, as the load balancer counts them; 1 or more. The service needs a route, reported as
   * `config/scaling-route`.
   * @default not followed
   */
  readonly requestsPerTarget?: number | ScalingTarget;
  /**
   * Other metrics to keep to, of AWS's services or of the app, and what is calculated from several.
   * @default none
   * @example metrics: [{ namespace: "Shop", metricName: "OpenCarts", statistic: "Sum", target: 500 }]
   */
  readonly metrics?: readonly CustomMetric[];
  /**
   * Numbers of tasks that are added or removed once a metric has passed certain values.
   * @default none
   * @example
   * steps: [{
   *   namespace: "Shop", metricName: "OpenCarts", statistic: "Sum",
   *   adjustments: [{ atLeast: 1000, change: 2 }, { atLeast: 5000, change: 5 }, { atMost: 100, change: -1 }],
   * }]
   */
  readonly steps?: readonly StepScaling[];
  /**
   * Other bounds from certain times on.
   * @default none
   * @example schedules: [{ schedule: "cron(0 8 * * ? *)", timeZone: "Europe/Berlin", min: 5, max: 20 }]
   */
  readonly schedules?: readonly ScheduledScaling[];
  /**
   * Seconds after tasks were removed before more are; 0 or more. A target that has its own goes by that.
   * @default 300
   */
  readonly scaleInCooldown?: number;
  /**
   * Seconds after tasks were added before more are; 0 or more. A target that has its own goes by that.
   * @default 60
   */
  readonly scaleOutCooldown?: number;
}
