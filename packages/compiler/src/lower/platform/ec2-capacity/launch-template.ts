import { resource } from "../../../cloudformation/resource.ts";
import type { Parameter, Resource, Value } from "../../../cloudformation/template.ts";
import { withOverrides } from "../../fields/overrides.ts";
import { templateTags } from "../../fields/tags.ts";
import type { Ec2CapacityPlan } from "../../plan/plan.ts";
import type { CapacityContext } from "./context.ts";
import { operatingSystemOf } from "./operating-system.ts";

/** What instances are started from. */
interface Parts {
  readonly image: Value<string>;
  readonly profile: Value<string>;
  readonly securityGroup: Value<string>;
}

export function launchTemplate(plan: Ec2CapacityPlan, context: CapacityContext, parts: Parts): Resource {
  const { subject, props } = plan;
  const data = {
    ImageId: parts.image,
    InstanceType: props.instanceType,
    IamInstanceProfile: { Arn: parts.profile },
    SecurityGroupIds: [parts.securityGroup],
    // With one hop, containers without a network interface of their own do not get the rights of the instance.
    MetadataOptions: { HttpEndpoint: "enabled", HttpTokens: "required", HttpPutResponseHopLimit: 1 },
    BlockDeviceMappings: disks(plan, context),
    TagSpecifications: [
      { ResourceType: "volume", Tags: templateTags({ Name: nameOf(plan, context), ...context.appTags }, props.tags) },
    ],
    UserData: { "Fn::Base64": userData(plan, context) },
  };
  return resource("AWS::EC2::LaunchTemplate", {
    LaunchTemplateData: withOverrides(data, {
      subject,
      path: ["overrides", "launchTemplate"],
      value: props.overrides?.launchTemplate,
    }),
  });
}

/** What its instances and their disks are called. */
export function nameOf({ name }: Ec2CapacityPlan, { prefix }: CapacityContext): string {
  return `${prefix}-${name}`;
}

/** Where tasks and their images are; what else the image brings keeps its size. */
function disks(plan: Ec2CapacityPlan, { valueOf }: CapacityContext) {
  const { disk, diskSize, otherDisks } = operatingSystemOf(plan);
  const { rootVolume: volume = {} } = plan.props;
  const kept = { Encrypted: true, KmsKeyId: volume.kmsKey && valueOf(volume.kmsKey), DeleteOnTermination: true };
  const VolumeType = volume.volumeType ?? "gp3";
  const own = {
    VolumeSize: volume.sizeInGiB ?? diskSize,
    VolumeType,
    Iops: volume.iops,
    Throughput: volume.throughput,
  };
  return [
    { DeviceName: disk, Ebs: { ...own, ...kept } },
    ...otherDisks.map((DeviceName) => ({ DeviceName, Ebs: { VolumeType: "gp3" as const, ...kept } })),
  ];
}

/** What the agent of ECS reads when it starts, and what the config adds. */
export function userData(plan: Ec2CapacityPlan, { cluster }: Pick<CapacityContext, "cluster">): string {
  const { attribute, props } = plan;
  return operatingSystemOf(plan).userData({ cluster, attribute, more: props.userData });
}

/** An id, or the parameter of Systems Manager that the platform takes it from when it is deployed. */
export function machineImage(
  plan: Ec2CapacityPlan,
  { imageOf }: CapacityContext,
): Value<string> | { readonly parameter: Parameter; readonly name: string } {
  const { ami, instanceType = "" } = plan.props;
  if (typeof ami === "string") return ami;
  if (ami?.kind === "reference") return imageOf(ami);
  // A parameter that a stack names has a finding: that stack comes later.
  const named: unknown = ami === undefined ? undefined : Reflect.get(ami, "name");
  const name = typeof named === "string" ? named : operatingSystemOf(plan).image(instanceType);
  return {
    parameter: {
      Type: "AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>",
      Description: "Parameter of Systems Manager with the id of the machine image",
      Default: name,
    },
    name,
  };
}
