import * as z from "zod";

/** `ThresholdConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ThresholdConfiguration.html */
export const thresholdConfiguration = z
  .strictObject({
    type: z.enum(["BOUNDED_PERCENT", "COUNT", "UNBOUNDED_PERCENT"]),
    value: z.int(),
  })
  .meta({ id: "ThresholdConfiguration" });

/** Value of `thresholdConfiguration`. */
export type ThresholdConfiguration = z.infer<typeof thresholdConfiguration>;

/** `DeploymentCircuitBreaker`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentCircuitBreaker.html */
export const deploymentCircuitBreaker = z
  .strictObject({
    enable: z.boolean(),
    rollback: z.boolean(),
    resetOnHealthyTask: z.boolean().optional(),
    thresholdConfiguration: thresholdConfiguration.optional(),
  })
  .meta({ id: "DeploymentCircuitBreaker" });

/** Value of `deploymentCircuitBreaker`. */
export type DeploymentCircuitBreaker = z.infer<typeof deploymentCircuitBreaker>;

/** `DeploymentAlarms`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentAlarms.html */
export const deploymentAlarms = z
  .strictObject({
    alarmNames: z.array(z.string()),
    rollback: z.boolean(),
    enable: z.boolean(),
  })
  .meta({ id: "DeploymentAlarms" });

/** Value of `deploymentAlarms`. */
export type DeploymentAlarms = z.infer<typeof deploymentAlarms>;

/** `DeploymentLifecycleHookTimeoutConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentLifecycleHookTimeoutConfiguration.html */
export const deploymentLifecycleHookTimeoutConfiguration = z
  .strictObject({
    timeoutInMinutes: z.int().optional(),
    action: z.enum(["CONTINUE", "ROLLBACK"]).optional(),
  })
  .meta({ id: "DeploymentLifecycleHookTimeoutConfiguration" });

/** Value of `deploymentLifecycleHookTimeoutConfiguration`. */
export type DeploymentLifecycleHookTimeoutConfiguration = z.infer<typeof deploymentLifecycleHookTimeoutConfiguration>;

/** `DeploymentLifecycleHook`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentLifecycleHook.html */
export const deploymentLifecycleHook = z
  .strictObject({
    targetType: z.enum(["AWS_LAMBDA", "PAUSE"]).optional(),
    hookTargetArn: z.string().optional(),
    roleArn: z.string().optional(),
    lifecycleStages: z
      .array(
        z.enum([
          "POST_PRODUCTION_TRAFFIC_SHIFT",
          "POST_SCALE_UP",
          "POST_TEST_TRAFFIC_SHIFT",
          "PRE_PRODUCTION_TRAFFIC_SHIFT",
          "PRE_SCALE_UP",
          "PRODUCTION_TRAFFIC_SHIFT",
          "RECONCILE_SERVICE",
          "TEST_TRAFFIC_SHIFT",
        ]),
      )
      .optional(),
    hookDetails: z.json().optional(),
    timeoutConfiguration: deploymentLifecycleHookTimeoutConfiguration.optional(),
  })
  .meta({ id: "DeploymentLifecycleHook" });

/** Value of `deploymentLifecycleHook`. */
export type DeploymentLifecycleHook = z.infer<typeof deploymentLifecycleHook>;

/** `LinearConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinearConfiguration.html */
export const linearConfiguration = z
  .strictObject({
    stepPercent: z.number().optional(),
    stepBakeTimeInMinutes: z.int().optional(),
  })
  .meta({ id: "LinearConfiguration" });

/** Value of `linearConfiguration`. */
export type LinearConfiguration = z.infer<typeof linearConfiguration>;

/** `CanaryConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CanaryConfiguration.html */
export const canaryConfiguration = z
  .strictObject({
    canaryPercent: z.number().optional(),
    canaryBakeTimeInMinutes: z.int().optional(),
  })
  .meta({ id: "CanaryConfiguration" });

/** Value of `canaryConfiguration`. */
export type CanaryConfiguration = z.infer<typeof canaryConfiguration>;

/** `DeploymentEarlySuccessCriteria`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentEarlySuccessCriteria.html */
export const deploymentEarlySuccessCriteria = z
  .strictObject({
    enable: z.boolean(),
    healthyPercent: z.int().optional(),
    sourceServiceRevisionCleanup: z.enum(["BLOCKING", "DEFERRED"]).optional(),
  })
  .meta({ id: "DeploymentEarlySuccessCriteria" });

/** Value of `deploymentEarlySuccessCriteria`. */
export type DeploymentEarlySuccessCriteria = z.infer<typeof deploymentEarlySuccessCriteria>;

/** `DeploymentConfiguration`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html */
export const deploymentConfiguration = z
  .strictObject({
    deploymentCircuitBreaker: deploymentCircuitBreaker.optional(),
    maximumPercent: z.int().optional(),
    minimumHealthyPercent: z.int().optional(),
    alarms: deploymentAlarms.optional(),
    strategy: z.enum(["BLUE_GREEN", "CANARY", "LINEAR", "ROLLING"]).optional(),
    bakeTimeInMinutes: z.int().optional(),
    lifecycleHooks: z.array(deploymentLifecycleHook).optional(),
    linearConfiguration: linearConfiguration.optional(),
    canaryConfiguration: canaryConfiguration.optional(),
    earlySuccessCriteria: deploymentEarlySuccessCriteria.optional(),
  })
  .meta({ id: "DeploymentConfiguration" });

/** Value of `deploymentConfiguration`. */
export type DeploymentConfiguration = z.infer<typeof deploymentConfiguration>;
