import type { SpotProps } from "@ecs-dsl/dsl";
import { resource } from "../../../cloudformation/resource.ts";
import { getAtt, ref, type Resource } from "../../../cloudformation/template.ts";
import { withOverrides } from "../../fields/overrides.ts";
import { templateTags } from "../../fields/tags.ts";
import type { Ec2CapacityPlan } from "../../plan/plan.ts";
import { protectsInstances, type CapacityContext } from "./context.ts";
import { nameOf } from "./launch-template.ts";

/** How many instances there are, ECS says. They wait for the cluster that they join, and go before it. */
export function autoScalingGroup(plan: Ec2CapacityPlan, context: CapacityContext, template: string): Resource {
  const { subject, props } = plan;
  const properties = {
    VPCZoneIdentifier: context.network.inPlatform.privateSubnets,
    MinSize: String(props.minSize ?? 0),
    MaxSize: String(props.maxSize ?? 0),
    ...instancesFrom(plan, template),
    NewInstancesProtectedFromScaleIn: protectsInstances(plan),
    Tags: tagsOf(plan, context),
  };
  return resource(
    "AWS::AutoScaling::AutoScalingGroup",
    withOverrides(properties, {
      subject,
      path: ["overrides", "autoScalingGroup"],
      value: props.overrides?.autoScalingGroup,
    }),
    { DependsOn: "Cluster" },
  );
}

function instancesFrom({ props: { instanceType, spot } }: Ec2CapacityPlan, template: string) {
  const LaunchTemplateSpecification = {
    LaunchTemplateId: ref(template),
    Version: getAtt(template, "LatestVersionNumber"),
  };
  if (spot === undefined) return { LaunchTemplate: LaunchTemplateSpecification };
  const types = [instanceType ?? "", ...(spot.instanceTypes ?? [])];
  const Overrides = types.length === 1 ? undefined : types.map((InstanceType) => ({ InstanceType }));
  return {
    MixedInstancesPolicy: {
      InstancesDistribution: distribution(spot),
      LaunchTemplate: { LaunchTemplateSpecification, Overrides },
    },
  };
}

function distribution(spot: SpotProps) {
  return {
    OnDemandBaseCapacity: spot.onDemandBaseCapacity ?? 0,
    OnDemandPercentageAboveBaseCapacity: spot.onDemandPercentageAboveBaseCapacity ?? 0,
    SpotAllocationStrategy: spot.spotAllocationStrategy ?? "price-capacity-optimized",
  };
}

/** ECS gives the group the first of them once it is the provider's: without it, CloudFormation would take it away again. */
function tagsOf(plan: Ec2CapacityPlan, context: CapacityContext) {
  const named = templateTags({ Name: nameOf(plan, context), ...context.appTags }, plan.props.tags) ?? [];
  return [{ Key: "AmazonECSManaged", Value: "true" }, ...named].map((tag) => ({ ...tag, PropagateAtLaunch: true }));
}
