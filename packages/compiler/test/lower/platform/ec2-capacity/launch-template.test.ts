import { ec2Capacity, parameter, service, type Ec2CapacityProps } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { IMAGE, lowerShop, propertiesOf, templateOf } from "../../lowered.ts";

const PLATFORM = "shop-production-platform";

function platform(props: Partial<Ec2CapacityProps> = {}) {
  const capacity = ec2Capacity("general", { instanceType: "m7g.large", minSize: 1, maxSize: 3, ...props });
  return lowerShop({ workloads: [service("train", { capacity, container: { memory: 64 }, image: IMAGE })] });
}

const data = (props?: Partial<Ec2CapacityProps>) =>
  Reflect.get(Object(propertiesOf(platform(props), PLATFORM, "GeneralLaunchTemplate")), "LaunchTemplateData");

it("has metadata for the instance alone, and an encrypted disk", () => {
  expect(data()).toMatchObject({
    ImageId: { Ref: "GeneralImage" },
    InstanceType: "m7g.large",
    MetadataOptions: { HttpTokens: "required", HttpPutResponseHopLimit: 1 },
    BlockDeviceMappings: [
      {
        DeviceName: "/dev/xvda",
        Ebs: { VolumeSize: 30, VolumeType: "gp3", Encrypted: true, DeleteOnTermination: true },
      },
    ],
  });
  const rootVolume = { sizeInGiB: 60, volumeType: "io2", iops: 4000 } as const;
  expect(data({ rootVolume })).toMatchObject({
    BlockDeviceMappings: [{ Ebs: { VolumeSize: 60, VolumeType: "io2", Iops: 4000, Encrypted: true } }],
  });
});

it("makes an instance one of the cluster, then runs what the config says", () => {
  expect(data({ userData: "echo hello" })).toMatchObject({
    UserData: {
      "Fn::Base64": [
        "#!/bin/bash",
        "cat >>/etc/ecs/ecs.config <<'END'",
        "ECS_CLUSTER=shop-production",
        'ECS_INSTANCE_ATTRIBUTES={"capacity":"general"}',
        "ECS_AWSVPC_BLOCK_IMDS=true",
        "ECS_ENABLE_SPOT_INSTANCE_DRAINING=true",
        "END",
        "echo hello",
      ].join("\n"),
    },
  });
});

it.each([
  ["m7g.large", "arm64/recommended"],
  ["m7i.large", "recommended"],
  ["g5.xlarge", "gpu/recommended"],
  ["inf2.xlarge", "neuron/recommended"],
])("starts %s from the image that AWS recommends", (instanceType, variant) => {
  const lowered = platform({ instanceType });
  const name = `/aws/service/ecs/optimized-ami/amazon-linux-2023/${variant}/image_id`;
  expect(templateOf(lowered, PLATFORM).Parameters).toEqual({
    GeneralImage: {
      Type: "AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>",
      Description: "Parameter of Systems Manager with the id of the machine image",
      Default: name,
    },
  });
  expect(lowered.assembly.sharedStacks.find((stack) => stack.name === PLATFORM)?.parameters).toEqual({
    GeneralImage: name,
  });
});

it("starts from the image that the config names", () => {
  expect(data({ ami: "ami-0123456789abcdef0" })).toMatchObject({ ImageId: "ami-0123456789abcdef0" });
  expect(templateOf(platform({ ami: "ami-0123456789abcdef0" }), PLATFORM)).not.toHaveProperty("Parameters");
  expect(templateOf(platform({ ami: parameter("/platform/image") }), PLATFORM).Parameters).toMatchObject({
    GeneralImage: { Default: "/platform/image" },
  });
});

it("has the overrides over it", () => {
  expect(
    data({ overrides: { launchTemplate: { KeyName: "ops", MetadataOptions: { HttpPutResponseHopLimit: 2 } } } }),
  ).toMatchObject({
    KeyName: "ops",
    MetadataOptions: { HttpTokens: "required", HttpPutResponseHopLimit: 2 },
  });
});
