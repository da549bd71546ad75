import { resource } from "../../../cloudformation/resource.ts";
import { getAtt, ref, type Parameter, type Resource } from "../../../cloudformation/template.ts";
import { withOverrides } from "../../fields/overrides.ts";
import { templateTags } from "../../fields/tags.ts";
import type { Ec2CapacityPlan } from "../../plan/plan.ts";
import { PARTITION, substituted } from "../../resolve/place.ts";
import { autoScalingGroup } from "./auto-scaling-group.ts";
import { type CapacityContext, protectsInstances, scalingOf } from "./context.ts";
import { INSTANCES_GROUP } from "../../resources/capacity-values.ts";
import { launchTemplate, machineImage } from "./launch-template.ts";

export interface CapacityPart {
  readonly resources: Readonly<Record<string, Resource>>;
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** Values of the parameters. */
  readonly values: Readonly<Record<string, string>>;
}

export function capacityIds({ stem }: Ec2CapacityPlan) {
  return {
    image: `${stem}Image`,
    role: `${stem}InstanceRole`,
    profile: `${stem}InstanceProfile`,
    launchTemplate: `${stem}LaunchTemplate`,
    group: `${stem}AutoScalingGroup`,
    provider: `${stem}CapacityProvider`,
  };
}

/** The instances of a capacity, and the provider by which ECS starts and stops them. */
export function capacityPart(plan: Ec2CapacityPlan, context: CapacityContext): CapacityPart {
  const ids = capacityIds(plan);
  const image = machineImage(plan, context);
  const isRead = typeof image === "object" && "parameter" in image;
  return {
    resources: {
      [ids.role]: role(plan, context),
      [ids.profile]: resource("AWS::IAM::InstanceProfile", { Roles: [ref(ids.role)] }),
      [ids.launchTemplate]: launchTemplate(plan, context, {
        image: isRead ? ref(ids.image) : image,
        profile: getAtt(ids.profile, "Arn"),
        securityGroup: getAtt(INSTANCES_GROUP, "GroupId"),
      }),
      [ids.group]: autoScalingGroup(plan, context, ids.launchTemplate),
      [ids.provider]: provider(plan, context),
    },
    parameters: isRead ? { [ids.image]: image.parameter } : {},
    values: isRead ? { [ids.image]: image.name } : {},
  };
}

/** What the agent of ECS does on an instance. What tasks do is the task role's, which instances do not have. */
function role({ subject, props }: Ec2CapacityPlan, { appTags }: CapacityContext): Resource {
  const properties = {
    AssumeRolePolicyDocument: EC2_TRUST,
    ManagedPolicyArns: [AGENT],
    Tags: templateTags(appTags, props.tags),
  };
  return resource(
    "AWS::IAM::Role",
    withOverrides(properties, { subject, path: ["overrides", "role"], value: props.overrides?.role }),
  );
}

/** EC2 gives the role to its instances. */
export const EC2_TRUST = {
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" }],
};

/** Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/instance_IAM_role.html. Checked 2026-11-29. */
const AGENT = substituted(["arn:", PARTITION, ":iam::aws:policy/service-role/AmazonEC2ContainerServiceforEC2Role"]);

function provider(plan: Ec2CapacityPlan, { appTags }: CapacityContext): Resource {
  const { managedScaling: scaling = {}, managedDraining = "ENABLED", tags } = plan.props;
  return resource("AWS::ECS::CapacityProvider", {
    Name: plan.providerName,
    AutoScalingGroupProvider: {
      AutoScalingGroupArn: ref(capacityIds(plan).group),
      ManagedScaling: {
        Status: scalingOf(plan.props),
        TargetCapacity: scaling.targetCapacity ?? 100,
        MinimumScalingStepSize: scaling.minimumScalingStepSize,
        MaximumScalingStepSize: scaling.maximumScalingStepSize,
        InstanceWarmupPeriod: scaling.instanceWarmupPeriod,
      },
      ManagedTerminationProtection: protectsInstances(plan) ? "ENABLED" : "DISABLED",
      ManagedDraining: managedDraining,
    },
    Tags: templateTags(appTags, tags),
  });
}
