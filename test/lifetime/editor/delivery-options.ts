import type { CanaryProps, LinearProps, RollingProps, ShiftProps } from "ecs-dsl";
import type { Options } from "./option-types.ts";

export const ROLLING: Options<RollingProps, "minimumHealthyPercent" | "maximumPercent"> = {
  alarms: { alarmNames: ["shop-errors"] },
  circuitBreaker: {
    enable: true,
    rollback: false,
    thresholdConfiguration: { type: "COUNT", value: 3 },
    resetOnHealthyTask: false,
  },
  earlySuccessCriteria: { healthyPercent: 100, sourceServiceRevisionCleanup: "DEFERRED" },
};

/** What blue/green, canary and linear deployments have in common. */
export const SHIFT: Options<ShiftProps> = {
  alarms: { alarmNames: ["shop-errors"], rollback: false },
  bakeTimeInMinutes: 5,
  lifecycleHooks: [
    { pause: { timeoutInMinutes: 60 }, lifecycleStages: ["POST_TEST_TRAFFIC_SHIFT"] },
    { lambda: "arn:aws:lambda:us-east-1:123456789012:function:smoke", lifecycleStages: ["PRE_SCALE_UP"] },
  ],
};

export const CANARY: Options<CanaryProps, keyof ShiftProps> = { canaryPercent: 10, canaryBakeTimeInMinutes: 15 };

export const LINEAR: Options<LinearProps, keyof ShiftProps> = { stepPercent: 25, stepBakeTimeInMinutes: 5 };
