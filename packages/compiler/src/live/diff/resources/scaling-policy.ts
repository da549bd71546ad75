import { SCALING_POLICY_FACTS } from "../facts/scaling.ts";
import type { ResourceKind } from "../resource-kind.ts";
import { serviceResource } from "./service-resource.ts";

export const scalingPolicy: ResourceKind = {
  type: "AWS::ApplicationAutoScaling::ScalingPolicy",
  noun: "scaling policy",
  facts: SCALING_POLICY_FACTS,
  compiled: (properties) => properties,
  live: async (aws, { workload, properties }) => {
    const resource = serviceResource(workload);
    const name = properties["PolicyName"];
    if (resource === undefined || typeof name !== "string") return { value: undefined };
    const answer = await aws.ask("application-autoscaling:DescribeScalingPolicies", {
      ServiceNamespace: "ecs",
      ResourceId: resource,
      PolicyNames: [name],
    });
    if ("refusal" in answer) return answer;
    const [policy] = answer.value.ScalingPolicies ?? [];
    if (policy === undefined) return { value: undefined };
    const { PolicyType, StepScalingPolicyConfiguration, TargetTrackingScalingPolicyConfiguration } = policy;
    return { value: { PolicyType, StepScalingPolicyConfiguration, TargetTrackingScalingPolicyConfiguration } };
  },
  effect: ({ place }) => (place === "" ? "new" : "in-place"),
};
