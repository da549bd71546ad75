/**
 * What scaling takes. Sources: `ManagedScaling` in the ECS API reference. Checked 2026-11-29.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedScaling.html
 */
export const SCALING_LIMITS = {
  /** Percent of the instances that tasks use. */
  targetCapacity: { min: 1, max: 100 },
  /** Instances that are added or removed at once. */
  stepSize: { min: 1, max: 10_000 },
  /** Seconds until a new instance counts. */
  warmup: { min: 0, max: 10_000 },
} as const;

/** The dimension of a service that Application Auto Scaling changes. Checked 2026-11-29. */
export const SERVICE_DIMENSION = "ecs:service:DesiredCount";

/**
 * The measures of a service that target tracking knows by a name. Checked 2026-11-29.
 * @see https://docs.aws.amazon.com/autoscaling/application/APIReference/API_PredefinedMetricSpecification.html
 */
export const SERVICE_METRICS: readonly string[] = [
  "ALBRequestCountPerTarget",
  "ECSServiceAverageCPUUtilization",
  "ECSServiceAverageMemoryUtilization",
];
