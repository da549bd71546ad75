import type { MetricData } from "./scaling-metric.ts";

/**
 * Numbers of tasks that are added or removed once a metric has passed certain values: for metrics that do not fall with every
 * task that is added.
 * @example
 * {
 *   namespace: "Shop", metricName: "OpenCarts", statistic: "Sum",
 *   adjustments: [{ atLeast: 1000, change: 2 }, { atLeast: 5000, change: 5 }, { atMost: 100, change: -1 }],
 * }
 * @see https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-step-scaling-policies.html
 */
export interface StepScaling extends MetricData {
  /**
   * What tells it from the scaling's other steps; its policies and alarms are named after it. Two of one name are reported as
   * `config/scaling-steps`.
   * @default `metricName`
   */
  readonly name?: string;
  /** What each value of the metric asks for. At most 20 each way. */
  readonly adjustments: readonly StepAdjustment[];
  /**
   * What `change` counts: tasks to add, percent of the tasks to add, or tasks that there are to be.
   * @default "ChangeInCapacity"
   */
  readonly adjustmentType?: "ChangeInCapacity" | "ExactCapacity" | "PercentChangeInCapacity";
  /**
   * Seconds of one value of the metric: 10, 30 or a multiple of 60.
   * @default 60
   */
  readonly period?: number;
  /**
   * How many values in a row have to pass; 1 or more.
   * @default 1
   */
  readonly evaluationPeriods?: number;
  /**
   * Seconds after a step before the next; 0 or more.
   * @default 300, as in AWS
   */
  readonly cooldown?: number;
  /**
   * Fewest tasks that a change in percent adds or removes; 1 or more.
   * @default 1
   */
  readonly minAdjustmentMagnitude?: number;
}

/** What a value of a metric asks for; one with neither or both of `atLeast` and `atMost` is reported as `config/scaling-steps`. */
export interface StepAdjustment {
  /**
   * The value from which on it holds, up to that of the next.
   * @default none
   */
  readonly atLeast?: number;
  /**
   * The value down from which it holds, down to that of the next.
   * @default none
   */
  readonly atMost?: number;
  /** What is added, as `adjustmentType` counts; a whole number, negative to remove. */
  readonly change: number;
}
