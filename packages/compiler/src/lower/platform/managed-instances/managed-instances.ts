import { resource } from "../../../cloudformation/resource.ts";
import { getAtt, ref, type Resource } from "../../../cloudformation/template.ts";
import { withOverrides } from "../../fields/overrides.ts";
import { type Tags, templateTags } from "../../fields/tags.ts";
import type { ManagedInstancesPlan } from "../../plan/plan.ts";
import { ACCOUNT, PARTITION, REGION, substituted } from "../../resolve/place.ts";
import { allow, policyDocument } from "../../workloads/grants/statement.ts";
import { trust } from "../../workloads/grants/trust.ts";
import type { CapacityContext } from "../ec2-capacity/context.ts";
import { EC2_TRUST } from "../ec2-capacity/ec2-capacity.ts";
import { INSTANCES_GROUP } from "../../resources/capacity-values.ts";
import { requirements } from "./requirements.ts";

interface Ids {
  readonly role: string;
  readonly profile: string;
  readonly infrastructure: string;
}

/** The provider by which ECS starts and ends instances, and the roles of both. */
export function managedInstancesPart(
  plan: ManagedInstancesPlan,
  context: CapacityContext,
): Readonly<Record<string, Resource>> {
  const { stem } = plan;
  const ids = {
    role: `${stem}InstanceRole`,
    profile: `${stem}InstanceProfile`,
    infrastructure: `${stem}InfrastructureRole`,
  };
  return {
    [ids.role]: instanceRole(plan, context),
    [ids.profile]: resource("AWS::IAM::InstanceProfile", { Roles: [ref(ids.role)] }),
    [ids.infrastructure]: infrastructureRole(plan, context, ids),
    [plan.providerId]: provider(plan, context, ids),
  };
}

function instanceRole({ subject, props }: ManagedInstancesPlan, { appTags }: CapacityContext): Resource {
  const properties = {
    AssumeRolePolicyDocument: EC2_TRUST,
    ManagedPolicyArns: [AGENT],
    Tags: templateTags(appTags, props.tags),
  };
  const value = props.overrides?.instanceRole;
  return resource("AWS::IAM::Role", withOverrides(properties, { subject, path: ["overrides", "instanceRole"], value }));
}

/** AWS's policy lets ECS give away roles of one name alone; CloudFormation names the one of the instances, so it has a right of its own. */
function infrastructureRole(
  { subject, props }: ManagedInstancesPlan,
  { appTags }: CapacityContext,
  ids: Ids,
): Resource {
  const passed = allow("iam:PassRole", [getAtt(ids.role, "Arn")], {
    StringLike: { "iam:PassedToService": "ec2.*" },
  });
  const properties = {
    AssumeRolePolicyDocument: TRUST,
    ManagedPolicyArns: [INFRASTRUCTURE],
    Policies: [{ PolicyName: "instance-role", PolicyDocument: policyDocument(passed) }],
    Tags: templateTags(appTags, props.tags),
  };
  const value = props.overrides?.infrastructureRole;
  return resource(
    "AWS::IAM::Role",
    withOverrides(properties, { subject, path: ["overrides", "infrastructureRole"], value }),
  );
}

/** It is the cluster's from the start: ECS refuses to associate it as other providers are. */
function provider(plan: ManagedInstancesPlan, context: CapacityContext, ids: Ids): Resource {
  const { subject, props } = plan;
  const { scaleInAfter, autoRepair } = props;
  const tags = { Name: `${context.prefix}-${plan.name}`, ...context.appTags, ...props.tags };
  const managed = {
    InfrastructureRoleArn: getAtt(ids.infrastructure, "Arn"),
    InstanceLaunchTemplate: launchTemplate(plan, context, { profile: ids.profile, tags }),
    PropagateTags: "CAPACITY_PROVIDER",
    InfrastructureOptimization: scaleInAfter === undefined ? undefined : { ScaleInAfter: scaleInAfter },
    AutoRepairConfiguration: autoRepair === undefined ? undefined : { ActionsStatus: autoRepair },
  } as const;
  const value = props.overrides?.managedInstancesProvider;
  return resource("AWS::ECS::CapacityProvider", {
    Name: plan.providerName,
    ClusterName: ref("Cluster"),
    ManagedInstancesProvider: withOverrides(managed, {
      subject,
      path: ["overrides", "managedInstancesProvider"],
      value,
    }),
    Tags: templateTags(tags),
  });
}

function launchTemplate(
  { props }: ManagedInstancesPlan,
  { network, valueOf }: CapacityContext,
  { profile, tags }: { readonly profile: string; readonly tags: NonNullable<Tags> },
) {
  const { capacityReservations: reserved, storageSizeGiB, useLocalStorage } = props;
  return {
    Ec2InstanceProfileArn: getAtt(profile, "Arn"),
    NetworkConfiguration: {
      Subnets: network.inPlatform.privateSubnets,
      SecurityGroups: [getAtt(INSTANCES_GROUP, "GroupId")],
    },
    CapacityOptionType: props.capacityOptionType ?? "ON_DEMAND",
    CapacityReservations: reserved && {
      ReservationGroupArn: reserved.reservationGroupArn && valueOf(reserved.reservationGroupArn),
      ReservationPreference: reserved.reservationPreference,
    },
    FipsEnabled: props.fipsEnabled,
    InstanceMetadataTagsPropagation: Object.keys(tags).every(isReadByInstances) ? undefined : false,
    InstanceRequirements: requirements(props.instanceRequirements),
    LocalStorageConfiguration: useLocalStorage === undefined ? undefined : { UseLocalStorage: useLocalStorage },
    Monitoring: props.monitoring ?? "BASIC",
    StorageConfiguration: storageSizeGiB === undefined ? undefined : { StorageSizeGiB: storageSizeGiB },
  } as const;
}

/** EC2 starts no instance that would read a tag with another key from its metadata. Source: API_InstanceLaunchTemplate. Checked 2026-11-29. */
function isReadByInstances(key: string): boolean {
  return /^[\w\-+=,.@:]{1,255}$/.test(key);
}

/** Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-instances-instance-profile.html. Checked 2026-11-29. */
const AGENT = substituted(["arn:", PARTITION, ":iam::aws:policy/AmazonECSInstanceRolePolicyForManagedInstances"]);

/** Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/infrastructure_IAM_role.html. Checked 2026-11-29. */
const INFRASTRUCTURE = substituted([
  "arn:",
  PARTITION,
  ":iam::aws:policy/AmazonECSInfrastructureRolePolicyForManagedInstances",
]);

/** ECS itself has the role, for what is of this account and region alone. */
const TRUST = trust("ecs.amazonaws.com", substituted(["arn:", PARTITION, ":ecs:", REGION, ":", ACCOUNT, ":*"]));
