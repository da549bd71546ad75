import type { Scaling } from "@ecs-dsl/dsl";
import { resource } from "../../../cloudformation/resource.ts";
import { getAtt, ref, sub, type Resource, type Value } from "../../../cloudformation/template.ts";
import { fromPlatform } from "../../resolve/stack-outputs.ts";
import { loadBalancerNames } from "../../platform/load-balancer/load-balancer.ts";
import type { Lowering } from "../../lowering.ts";
import type { ServicePlan } from "./plan.ts";
import type { TargetGroupPlan } from "../../resolve/target-groups.ts";

interface Metric {
  /** Logical id and name of the policy. */
  readonly name: string;
  readonly type: string;
  readonly target: number;
  readonly label?: Value<string>;
}

/** The scalable target of a service and a policy for each of its targets. */
export function scalingResources(
  lowering: Lowering,
  plan: ServicePlan,
  cluster: string,
  groups: readonly TargetGroupPlan[],
): Readonly<Record<string, Resource>> {
  const { scaling } = plan.props;
  if (scaling === undefined) return {};
  const resources: Record<string, Resource> = { ScalableTarget: scalableTarget(scaling, cluster) };
  for (const metric of metricsOf(lowering, scaling, groups)) resources[metric.name] = policy(scaling, metric);
  return resources;
}

/** What says how many tasks there may be. */
export function scalableTarget({ min, max }: Pick<Scaling, "min" | "max">, cluster: string): Resource {
  return resource("AWS::ApplicationAutoScaling::ScalableTarget", {
    ServiceNamespace: "ecs",
    ScalableDimension: "ecs:service:DesiredCount",
    ResourceId: sub(`service/${cluster.replaceAll("${", "${!")}/\${Service.Name}`),
    MinCapacity: min,
    MaxCapacity: max,
  });
}

function metricsOf(lowering: Lowering, scaling: Scaling, groups: readonly TargetGroupPlan[]): readonly Metric[] {
  const metrics: Metric[] = [];
  if (scaling.cpu !== undefined) {
    metrics.push({ name: "CpuScalingPolicy", type: "ECSServiceAverageCPUUtilization", target: scaling.cpu });
  }
  if (scaling.memory !== undefined) {
    metrics.push({ name: "MemoryScalingPolicy", type: "ECSServiceAverageMemoryUtilization", target: scaling.memory });
  }
  const [group] = groups;
  if (scaling.requestsPerTarget !== undefined && group !== undefined) {
    const label = resourceLabel(lowering, group);
    const target = scaling.requestsPerTarget;
    metrics.push({ name: "RequestScalingPolicy", type: "ALBRequestCountPerTarget", target, label });
  }
  return metrics;
}

/** `app/<load balancer>/<id>/targetgroup/<target group>/<id>` */
function resourceLabel(lowering: Lowering, group: TargetGroupPlan): Value<string> {
  const { fullName } = loadBalancerNames(group.loadBalancer.name);
  const parts = [fromPlatform(lowering, fullName), getAtt(group.id, "TargetGroupFullName")];
  return { "Fn::Join": ["/", parts] };
}

function policy(
  { scaleInCooldown = 300, scaleOutCooldown = 60 }: Scaling,
  { name, type, target, label }: Metric,
): Resource {
  return resource("AWS::ApplicationAutoScaling::ScalingPolicy", {
    PolicyName: name,
    PolicyType: "TargetTrackingScaling",
    ScalingTargetId: ref("ScalableTarget"),
    TargetTrackingScalingPolicyConfiguration: {
      PredefinedMetricSpecification: { PredefinedMetricType: type, ResourceLabel: label },
      TargetValue: target,
      ScaleInCooldown: scaleInCooldown,
      ScaleOutCooldown: scaleOutCooldown,
    },
  });
}
