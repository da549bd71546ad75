import type { DocumentFacts } from "../difference.ts";

/** The bounds between which scaling moves the desired count. */
export const SCALABLE_TARGET_FACTS: DocumentFacts = {
  ignored: new Set(["ResourceId", "RoleARN", "ScalableDimension", "ScheduledActions", "ServiceNamespace"]),
  defaults: {},
  lists: {},
};

/** What scaling follows, in CloudFormation's spelling. */
export const SCALING_POLICY_FACTS: DocumentFacts = {
  ignored: new Set(["PolicyName", "ResourceId", "ScalableDimension", "ScalingTargetId", "ServiceNamespace"]),
  defaults: {},
  lists: {
    "TargetTrackingScalingPolicyConfiguration.CustomizedMetricSpecification.Dimensions": ["Name"],
    "TargetTrackingScalingPolicyConfiguration.CustomizedMetricSpecification.Metrics": ["Id"],
    "TargetTrackingScalingPolicyConfiguration.CustomizedMetricSpecification.Metrics[].MetricStat.Metric.Dimensions": [
      "Name",
    ],
  },
};
