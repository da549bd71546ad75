import { SCALABLE_TARGET_FACTS } from "../facts/scaling.ts";
import type { ResourceKind } from "../resource-kind.ts";
import { serviceResource } from "./service-resource.ts";

export const scalableTarget: ResourceKind = {
  type: "AWS::ApplicationAutoScaling::ScalableTarget",
  noun: "scaling",
  facts: SCALABLE_TARGET_FACTS,
  compiled: (properties) => properties,
  live: async (aws, { workload }) => {
    const resource = serviceResource(workload);
    if (resource === undefined) return { value: undefined };
    const answer = await aws.ask("application-autoscaling:DescribeScalableTargets", {
      ServiceNamespace: "ecs",
      ResourceIds: [resource],
      ScalableDimension: "ecs:service:DesiredCount",
    });
    if ("refusal" in answer) return answer;
    const [target] = answer.value.ScalableTargets ?? [];
    if (target === undefined) return { value: undefined };
    const { MinCapacity, MaxCapacity, SuspendedState } = target;
    return { value: { MinCapacity, MaxCapacity, SuspendedState } };
  },
  effect: ({ place }) => (place === "" ? "new" : "in-place"),
};
