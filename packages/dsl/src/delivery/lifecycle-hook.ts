import type { Reference } from "../reference.ts";

/**
 * A stage of a blue/green, canary or linear deployment at which hooks are called, in the order of the deployment.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-lifecycle-hooks.html
 */
export type LifecycleStage =
  | "RECONCILE_SERVICE"
  | "PRE_SCALE_UP"
  | "POST_SCALE_UP"
  | "TEST_TRAFFIC_SHIFT"
  | "POST_TEST_TRAFFIC_SHIFT"
  | "PRE_PRODUCTION_TRAFFIC_SHIFT"
  | "PRODUCTION_TRAFFIC_SHIFT"
  | "POST_PRODUCTION_TRAFFIC_SHIFT";

/** A wait for a person, who continues the deployment or stops it. */
export interface Pause {
  /**
   * Minutes after which ECS goes on without an answer, 1 to 20160. CloudFormation gives a deployment up after 36 hours.
   * @default 1440
   */
  readonly timeoutInMinutes?: number;
  /**
   * What ECS does then.
   * @default "ROLLBACK"
   */
  readonly action?: "CONTINUE" | "ROLLBACK";
}

/** What is asked before a deployment goes on: a person, by `pause`, or a function, by `lambda`. */
export interface LifecycleHook {
  /**
   * A wait for a person: `deploy.sh --continue` goes on, `deploy.sh --abort` goes back. Not while traffic shifts, at
   * `TEST_TRAFFIC_SHIFT` and `PRODUCTION_TRAFFIC_SHIFT`, which is reported as `config/hook-stage`.
   * @default none: `lambda` is asked
   * @example { timeoutInMinutes: 60 }
   */
  readonly pause?: Pause;
  /**
   * A function of Lambda, by its ARN, that answers `{ hookStatus: "SUCCEEDED" | "FAILED" | "IN_PROGRESS" }`. The right to call
   * it follows.
   * @default none: a person is asked, by `pause`
   * @example "arn:aws:lambda:us-east-1:123456789012:function:smoke-test"
   * @example checks.arn("SmokeTest")
   */
  readonly lambda?: string | Reference<"output" | "text">;
  /** The stages at which it is asked, at least one. */
  readonly lifecycleStages: readonly LifecycleStage[];
  /**
   * What the function is told beside the deployment, as JSON.
   * @default nothing
   * @example { url: "https://example.com/health" }
   */
  readonly hookDetails?: unknown;
}
