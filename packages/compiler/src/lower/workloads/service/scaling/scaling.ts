import type { CustomMetric, Scaling, ScalingTarget } from "@ecs-dsl/dsl";
import { resource } from "../../../../cloudformation/resource.ts";
import { getAtt, ref, type Resource, type Value } from "../../../../cloudformation/template.ts";
import { balancerFullName } from "../../../platform/load-balancer/balancer-values.ts";
import type { Lowering } from "../../../lowering.ts";
import { logicalName } from "../../../resolve/names.ts";
import type { TargetGroupPlan } from "../../../resolve/target-groups.ts";
import type { Shared } from "../../workload-kind.ts";
import type { ServicePlan } from "../plan.ts";
import { called, idOf, type Metric, ofGroup, sum } from "../watching/metric.ts";
import { metricName, metricSpecification } from "./metric.ts";
import { scalableTarget } from "./scalable-target.ts";
import { stepResources } from "./steps.ts";

/** A metric that tasks follow. */
interface Followed {
  /** Logical id and name of the policy. */
  readonly name: string;
  readonly target: ScalingTarget;
  readonly specification: object;
}

/** The scalable target of a service, and what it goes by. */
export function scalingResources(
  lowering: Lowering,
  plan: ServicePlan,
  { cluster, appTags }: Pick<Shared, "cluster" | "appTags">,
  groups: readonly TargetGroupPlan[],
): Readonly<Record<string, Resource>> {
  const { scaling } = plan.props;
  if (scaling === undefined) return {};
  const resources: Record<string, Resource> = { ScalableTarget: scalableTarget(scaling, cluster) };
  for (const followed of followedBy(lowering, scaling, groups)) resources[followed.name] = policy(scaling, followed);
  const tags = { ...appTags, ...plan.props.tags };
  for (const steps of scaling.steps ?? []) Object.assign(resources, stepResources(lowering, steps, tags));
  return resources;
}

function followedBy(lowering: Lowering, scaling: Scaling, groups: readonly TargetGroupPlan[]): readonly Followed[] {
  const { cpu, memory, requestsPerTarget, metrics = [] } = scaling;
  const [group] = groups;
  return [
    ...predefined("CpuScalingPolicy", cpu, { PredefinedMetricType: "ECSServiceAverageCPUUtilization" }),
    ...predefined("MemoryScalingPolicy", memory, { PredefinedMetricType: "ECSServiceAverageMemoryUtilization" }),
    ...(group === undefined ? [] : requests(lowering, requestsPerTarget, group, groups)),
    ...metrics.map((metric) => custom(lowering, metric)),
  ];
}

function predefined(name: string, given: number | ScalingTarget | undefined, metric: object): readonly Followed[] {
  if (given === undefined) return [];
  const target = typeof given === "number" ? { target: given } : given;
  return [{ name, target, specification: { PredefinedMetricSpecification: metric } }];
}

/** Of groups that have the tasks in turn the predefined metric knows nothing, so their requests are added up. */
function requests(
  lowering: Lowering,
  given: number | ScalingTarget | undefined,
  group: TargetGroupPlan,
  groups: readonly TargetGroupPlan[],
): readonly Followed[] {
  const followed = predefined("RequestScalingPolicy", given, requestCount(lowering, group));
  if (group.alternateId === undefined) return followed;
  const metrics = groups
    .filter((other) => isSamePort(other, group))
    .flatMap((one) => ofGroup(lowering, one, "RequestCountPerTarget", "Sum"));
  const specification = { CustomizedMetricSpecification: addedUp(metrics) };
  return followed.map((one) => ({ ...one, specification }));
}

function isSamePort(left: TargetGroupPlan, right: TargetGroupPlan): boolean {
  return (
    left.loadBalancer === right.loadBalancer &&
    left.containerName === right.containerName &&
    left.containerPort === right.containerPort
  );
}

/**
 * Requests per task in all of these groups, of which some have none. Source:
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-autoscaling-targettracking.html. Checked 2026-11-25.
 */
function addedUp(metrics: readonly Metric[]): object {
  const all = metrics.map((metric, index) => called(idOf(index), metric));
  return { Metrics: [...all, { Id: "requests", Expression: sum(metrics).expression, ReturnData: true }] };
}

function requestCount(lowering: Lowering, group: TargetGroupPlan): object {
  return { PredefinedMetricType: "ALBRequestCountPerTarget", ResourceLabel: resourceLabel(lowering, group) };
}

/** `app/<load balancer>/<id>/targetgroup/<target group>/<id>` */
function resourceLabel(lowering: Lowering, group: TargetGroupPlan): Value<string> {
  const parts = [balancerFullName(lowering, group.loadBalancer), getAtt(group.id, "TargetGroupFullName")];
  return { "Fn::Join": ["/", parts] };
}

function custom(lowering: Lowering, metric: CustomMetric): Followed {
  const specification = { CustomizedMetricSpecification: metricSpecification(lowering, metric) };
  return { name: `${logicalName(metricName(metric))}ScalingPolicy`, target: metric, specification };
}

function policy(scaling: Scaling, { name, target, specification }: Followed): Resource {
  const { scaleInCooldown = scaling.scaleInCooldown ?? 300, scaleOutCooldown = scaling.scaleOutCooldown ?? 60 } =
    target;
  return resource("AWS::ApplicationAutoScaling::ScalingPolicy", {
    PolicyName: name,
    PolicyType: "TargetTrackingScaling",
    ScalingTargetId: ref("ScalableTarget"),
    TargetTrackingScalingPolicyConfiguration: {
      ...specification,
      TargetValue: target.target,
      ScaleInCooldown: scaleInCooldown,
      ScaleOutCooldown: scaleOutCooldown,
      ...(target.disableScaleIn === true && { DisableScaleIn: true }),
    },
  });
}
