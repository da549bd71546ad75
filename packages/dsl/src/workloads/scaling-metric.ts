import type { Reference } from "../reference.ts";

/** A value of a metric to keep to, and how fast tasks follow it. */
export interface ScalingTarget {
  /** The value to keep to, in the metric's unit; more than 0. */
  readonly target: number;
  /**
   * Seconds after tasks were removed before more are; 0 or more.
   * @default that of the scaling
   */
  readonly scaleInCooldown?: number;
  /**
   * Seconds after tasks were added before more are; 0 or more.
   * @default that of the scaling
   */
  readonly scaleOutCooldown?: number;
  /**
   * True for a metric that adds tasks and never removes any.
   * @default false
   */
  readonly disableScaleIn?: boolean;
}

/** A metric of CloudWatch. */
export interface MetricData {
  /** Whose metric it is: `"AWS/SQS"`, or a name of the app's own. */
  readonly namespace: string;
  /** Its name: `"ApproximateAgeOfOldestMessage"`. */
  readonly metricName: string;
  /**
   * Values of its dimensions, by their names; at most 30.
   * @default none
   * @example dimensions: { TableName: data.ref("Table") }
   */
  readonly dimensions?: Readonly<Record<string, string | Reference>>;
  /**
   * What is taken of the values of a minute.
   * @default "Average"
   */
  readonly statistic?: MetricStatistic;
  /**
   * The unit with which it is published: `"Count"`.
   * @default any
   */
  readonly unit?: string;
}

/** What CloudWatch takes of the values of a period. */
export type MetricStatistic = "Average" | "Maximum" | "Minimum" | "SampleCount" | "Sum";

/**
 * A metric that a service's tasks follow: `namespace` and `metricName`, or an `expression` over `metrics`. One with neither or
 * both is reported as `config/scaling-metric`. It has to fall when tasks are added.
 * @example { namespace: "Shop", metricName: "CartsPerTask", target: 50 }
 * @example
 * {
 *   name: "backlog",
 *   expression: "waiting / running",
 *   metrics: {
 *     waiting: { namespace: "Shop", metricName: "Waiting" },
 *     running: { namespace: "ECS/ContainerInsights", metricName: "RunningTaskCount", dimensions: { … } },
 *   },
 *   target: 100,
 * }
 * @see https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-target-tracking-metric-math.html
 */
export interface CustomMetric extends ScalingTarget, Partial<MetricData> {
  /**
   * What tells it from the scaling's other metrics; its policy is named after it. Two of one name are reported as
   * `config/scaling-metric`.
   * @default `metricName`; for an expression "expression"
   */
  readonly name?: string;
  /**
   * What is calculated from `metrics`, which it calls by their keys.
   * @default none: the metric itself
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html
   */
  readonly expression?: string;
  /**
   * The metrics that the expression calls, by names that begin with a lower-case letter.
   * @default none
   */
  readonly metrics?: Readonly<Record<string, MetricData>>;
}
