import type { DeploymentAlarms } from "./deployment-alarms.ts";
import type { LifecycleHook } from "./lifecycle-hook.ts";

/** Settings of a deployment that starts the new tasks beside the old ones, and then shifts the traffic. */
export interface ShiftProps {
  /**
   * Minutes for which the old tasks still run once all traffic goes to the new ones, 0 to 1440: until then ECS goes back
   * at once, on an alarm or by `deploy.sh --abort`.
   * @default 10
   */
  readonly bakeTimeInMinutes?: number;
  /**
   * What is asked at stages of the deployment.
   * @default none
   * @example [{ pause: { timeoutInMinutes: 60 }, lifecycleStages: ["POST_TEST_TRAFFIC_SHIFT"] }]
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-lifecycle-hooks.html
   */
  readonly lifecycleHooks?: readonly LifecycleHook[];
  /**
   * Alarms that the deployment stops on, while traffic shifts and while it bakes.
   * @default none
   * @example { alarmNames: ["shop-api-5xx"] }
   */
  readonly alarms?: DeploymentAlarms;
}
