import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Task } from "../tasks.ts";

const efs = { efsVolumeConfiguration: { fileSystemId: "fs-12345678" } };

describeRule("schema/volume-one-kind", "taskDefinition", {
  at: "volumes[0]",
  accepts: {
    "a volume of the host": ec2Task({ volumes: [{ name: "data", host: {} }] }),
    "a file system": ec2Task({ volumes: [{ name: "data", ...efs, configuredAtLaunch: false }] }),
    "no kind": ec2Task({ volumes: [{ name: "data" }] }),
  },
  rejects: {
    "two kinds": {
      document: ec2Task({ volumes: [{ name: "data", host: {}, ...efs }] }),
      alone: "warning",
      says: ['Volume "data" has host and efsVolumeConfiguration; ECS accepts one kind of volume.', "Keep one of them."],
    },
    "all kinds": {
      document: ec2Task({
        volumes: [
          {
            name: "data",
            dockerVolumeConfiguration: { scope: "task" },
            ...efs,
            s3filesVolumeConfiguration: { fileSystemArn: "arn:aws:s3files:us-east-1:111122223333:file-system/fs-1" },
            fsxWindowsFileServerVolumeConfiguration: { fileSystemId: "fs-1" },
          },
        ],
      }),
      says: [
        'Volume "data" has dockerVolumeConfiguration, efsVolumeConfiguration, s3filesVolumeConfiguration and fsxWindowsFileServerVolumeConfiguration; ECS accepts one kind of volume.',
        "Keep one of them.",
      ],
    },
    "a kind and one at launch, without a name": {
      document: ec2Task({ volumes: [{ ...efs, configuredAtLaunch: true }] }),
      says: [
        "Volume #1 has efsVolumeConfiguration and configuredAtLaunch; ECS accepts one kind of volume.",
        "Keep one of them.",
      ],
    },
  },
  unknown: [
    ec2Task({ volumes: [{ name: "data", host: UNKNOWN, ...efs }] }),
    ec2Task({ volumes: [{ name: "data", configuredAtLaunch: UNKNOWN, ...efs }] }),
    ec2Task({ volumes: [UNKNOWN] }),
    ec2Task({ volumes: UNKNOWN }),
  ],
});
