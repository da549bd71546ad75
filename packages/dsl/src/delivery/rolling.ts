import { placed } from "../call-site.ts";
import { held } from "../held.ts";

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
