import { hasNeuronDevices, hasNvidiaGpus, architectureOf } from "@ecs-dsl/validators/facts";
import { resource } from "../../../cloudformation/resource.ts";
import type { Parameter, Resource, Value } from "../../../cloudformation/template.ts";
import { withOverrides } from "../../fields/overrides.ts";
import { templateTags } from "../../fields/tags.ts";
import type { Ec2CapacityPlan } from "../../plan/plan.ts";
import type { CapacityContext } from "./context.ts";

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
    BlockDeviceMappings: [{ DeviceName: ROOT_DEVICE, Ebs: rootVolume(plan) }],
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

/** The disk that images of Amazon Linux start from. */
const ROOT_DEVICE = "/dev/xvda";

function rootVolume({ props: { rootVolume: volume = {} } }: Ec2CapacityPlan) {
  return {
    VolumeSize: volume.sizeInGiB ?? 30,
    VolumeType: volume.volumeType ?? "gp3",
    Iops: volume.iops,
    Throughput: volume.throughput,
    Encrypted: true,
    DeleteOnTermination: true,
  };
}

/**
 * What the agent of ECS reads when it starts. Source:
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-agent-config.html. Checked 2026-11-29.
 */
export function userData({ attribute, props }: Ec2CapacityPlan, { cluster }: Pick<CapacityContext, "cluster">): string {
  const lines = [
    "#!/bin/bash",
    "cat >>/etc/ecs/ecs.config <<'END'",
    `ECS_CLUSTER=${cluster}`,
    `ECS_INSTANCE_ATTRIBUTES={"capacity":"${attribute}"}`,
    "ECS_AWSVPC_BLOCK_IMDS=true",
    "ECS_ENABLE_SPOT_INSTANCE_DRAINING=true",
    "END",
    ...(props.userData === undefined ? [] : [props.userData]),
  ];
  return lines.join("\n");
}

/** An id, or the parameter that the platform takes it from when it is deployed. */
export function imageParameter({
  props,
}: Ec2CapacityPlan): string | { readonly parameter: Parameter; readonly name: string } {
  const { ami, instanceType = "" } = props;
  if (typeof ami === "string") return ami;
  // A reference has a finding: its stack comes later.
  const name = typeof ami?.name === "string" ? ami.name : recommendedImage(instanceType);
  return {
    parameter: {
      Type: "AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>",
      Description: "Parameter of Systems Manager with the id of the machine image",
      Default: name,
    },
    name,
  };
}

/**
 * The parameter in which AWS recommends an image. Source:
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/retrieve-ecs-optimized_AMI.html. Checked 2026-11-29.
 */
function recommendedImage(instanceType: string): string {
  return `/aws/service/ecs/optimized-ami/amazon-linux-2023/${variantOf(instanceType)}recommended/image_id`;
}

function variantOf(instanceType: string): string {
  if (hasNvidiaGpus(instanceType)) return "gpu/";
  if (hasNeuronDevices(instanceType)) return "neuron/";
  return architectureOf(instanceType) === "ARM64" ? "arm64/" : "";
}
