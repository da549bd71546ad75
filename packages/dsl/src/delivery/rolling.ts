import { placed } from "../call-site.ts";
import { held } from "../held.ts";
import type { DeploymentAlarms } from "./deployment-alarms.ts";

/**
 * How many tasks may fail before the circuit breaker gives a deployment up.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ThresholdConfiguration.html
 */
export interface ThresholdConfiguration {
  /**
   * What `value` is: a number of tasks (`COUNT`), a share of the desired count in percent, from 3 to 200 tasks
   * (`BOUNDED_PERCENT`), or such a share without these bounds (`UNBOUNDED_PERCENT`).
   */
  readonly type: "BOUNDED_PERCENT" | "COUNT" | "UNBOUNDED_PERCENT";
  /** Tasks or percent, 1 or more. */
  readonly value: number;
}

/**
 * When a deployment counts as done before its last task is healthy.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentEarlySuccessCriteria.html
 */
export interface EarlySuccessCriteria {
  /**
   * Whether it may.
   * @default true
   */
  readonly enable?: boolean;
  /** Healthy new tasks that it takes, in percent of the desired count: `minimumHealthyPercent` to 100. */
  readonly healthyPercent: number;
  /**
   * Whether it waits until the old tasks are gone (`BLOCKING`), or they go later (`DEFERRED`).
   * @default "BLOCKING"
   */
  readonly sourceServiceRevisionCleanup?: "BLOCKING" | "DEFERRED";
}

/**
 * What ECS does with a deployment whose tasks do not start or do not become healthy.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html
 */
export interface CircuitBreaker {
  /**
   * Whether ECS gives up on such a deployment. Otherwise it starts tasks for ever.
   * @default true
   */
  readonly enable?: boolean;
  /**
   * Whether ECS then goes back to the last deployment that worked.
   * @default true
   */
  readonly rollback?: boolean;
  /**
   * How many tasks may fail before it gives up.
   * @default { type: "BOUNDED_PERCENT", value: 50 }
   * @example { type: "COUNT", value: 3 }
   */
  readonly thresholdConfiguration?: ThresholdConfiguration;
  /**
   * Whether a task that becomes healthy sets the count of those that failed back to 0.
   * @default true
   */
  readonly resetOnHealthyTask?: boolean;
}

/** Settings of a rolling update. */
export interface RollingProps {
  /**
   * Healthy tasks that stay during a deployment, in percent of the desired count, rounded up; 0 to 100, more is
   * reported as `deploy/percent-bounds`. Below 100, ECS may stop old tasks before the new ones are healthy.
   * @default 100
   */
  readonly minimumHealthyPercent?: number;
  /**
   * Tasks that run during a deployment at most, in percent of the desired count, rounded down; 100 or more, reported as
   * `deploy/percent-bounds`. When it leaves no room for a new task beside the healthy ones, the deployment never ends, reported as
   * `deploy/percent-deadlock`.
   * @default 200
   */
  readonly maximumPercent?: number;
  /**
   * What ECS does when the new tasks do not become healthy.
   * @default { enable: true, rollback: true }
   */
  readonly circuitBreaker?: CircuitBreaker;
  /**
   * Alarms that the deployment stops on.
   * @default none
   * @example { alarmNames: ["shop-api-5xx"] }
   */
  readonly alarms?: DeploymentAlarms;
  /**
   * When a deployment counts as done before its last task is healthy.
   * @default none: when all of them are
   * @example { healthyPercent: 90, sourceServiceRevisionCleanup: "DEFERRED" }
   */
  readonly earlySuccessCriteria?: EarlySuccessCriteria;
}

/** A rolling update. Made by {@link rolling}. */
export interface Rolling {
  readonly kind: "deployment";
  readonly strategy: "ROLLING";
  /** All settings, as given. */
  readonly props: RollingProps;
}

/**
 * A rolling update: ECS starts new tasks, waits until they are healthy, and stops old ones, a few at a time. AWS's name
 * for the settings is `deploymentConfiguration`.
 * @example rolling({ minimumHealthyPercent: 50, maximumPercent: 100 })
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html
 */
export function rolling(props: RollingProps = {}): Rolling {
  return placed({ kind: "deployment", strategy: "ROLLING", props: held(props) }, rolling);
}
