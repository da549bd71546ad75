import type { Reference } from "../reference.ts";

/**
 * Alarms of CloudWatch that a deployment stops on.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-alarm-failure.html
 */
export interface DeploymentAlarms {
  /** Names of the alarms: one of them in state ALARM, while the deployment goes on or bakes, stops it. */
  readonly alarmNames: readonly (string | Reference<"output">)[];
  /**
   * Whether ECS watches them.
   * @default true
   */
  readonly enable?: boolean;
  /**
   * Whether ECS then goes back to the last deployment that worked.
   * @default true
   */
  readonly rollback?: boolean;
}
