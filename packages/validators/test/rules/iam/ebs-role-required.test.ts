import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

const volume = (managedEBSVolume: unknown) => ({
  serviceName: "api",
  volumeConfigurations: [{ name: "data", managedEBSVolume }],
});

describeRule("iam/ebs-role-required", "service", {
  at: "volumeConfigurations[0].managedEBSVolume",
  accepts: {
    "a role": volume({ sizeInGiB: 20, roleArn: "arn:aws:iam::123456789012:role/ecs" }),
    "no volume of EBS": volume(undefined),
  },
  rejects: {
    "no role": {
      document: volume({ sizeInGiB: 20 }),
      says: [
        'Volume "data" of service "api" has no role; ECS makes and attaches the volume as that role.',
        "Set `roleArn` to a role with AmazonECSInfrastructureRolePolicyForVolumes.",
      ],
    },
    "an empty one": {
      document: volume({ sizeInGiB: 20, roleArn: "" }),
      says: [
        'Volume "data" of service "api" has no role; ECS makes and attaches the volume as that role.',
        "Set `roleArn` to a role with AmazonECSInfrastructureRolePolicyForVolumes.",
      ],
    },
  },
  unknown: [volume(UNKNOWN), volume({ roleArn: UNKNOWN })],
});
