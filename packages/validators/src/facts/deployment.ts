/**
 * Bounds of the settings of deployments. Source:
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html. Checked 2026-11-29.
 */
export const DEPLOYMENT = {
  bakeTimeInMinutes: { min: 0, max: 1440 },
  canaryPercent: { min: 0.1, max: 100, default: 5 },
  canaryBakeTimeInMinutes: { min: 0, max: 1440, default: 10 },
  stepPercent: { min: 3, max: 100, default: 10 },
  stepBakeTimeInMinutes: { min: 0, max: 1440, default: 6 },
  pauseInMinutes: { min: 1, max: 20_160, default: 1440 },
} as const;

/**
 * Minutes that CloudFormation lets a service wait for its traffic, and a whole operation. Source:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-canaryconfiguration.html.
 * Checked 2026-11-25.
 */
export const CLOUDFORMATION_MINUTES = { bake: 33 * 60, operation: 36 * 60 } as const;

/** Stages at which a deployment may not pause. Source: API_DeploymentLifecycleHook. Checked 2026-11-29. */
export const STAGES_WITHOUT_PAUSE: readonly string[] = ["TEST_TRAFFIC_SHIFT", "PRODUCTION_TRAFFIC_SHIFT"];

/** Every stage at which hooks are called, in the order of a deployment. Source: API_DeploymentLifecycleHook. Checked 2026-11-29. */
export const LIFECYCLE_STAGES = [
  "RECONCILE_SERVICE",
  "PRE_SCALE_UP",
  "POST_SCALE_UP",
  "TEST_TRAFFIC_SHIFT",
  "POST_TEST_TRAFFIC_SHIFT",
  "PRE_PRODUCTION_TRAFFIC_SHIFT",
  "PRODUCTION_TRAFFIC_SHIFT",
  "POST_PRODUCTION_TRAFFIC_SHIFT",
] as const;
