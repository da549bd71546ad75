import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

const ROLE = "arn:aws:iam::123456789012:role/ecs-infrastructure";

function withVolumes(...volumeConfigurations: readonly unknown[]): object {
  return { serviceName: "api", taskDefinition: "shop-api", volumeConfigurations };
}

const volume = (settings: object, name: unknown = "data") => ({
  name,
  managedEBSVolume: { roleArn: ROLE, ...settings },
});
const withVolume = (settings: object) => withVolumes(volume(settings));

describeRule("deploy/ebs-volume-config", "service", {
  accepts: {
    "a size": withVolume({ sizeInGiB: 20 }),
    "a snapshot": withVolume({ snapshotId: "snap-0123456789abcdef0" }),
    "no volume": withVolumes(),
  },
  rejects: {
    "neither a size nor a snapshot": {
      document: withVolume({ filesystemType: "xfs" }),
      at: "volumeConfigurations[0].managedEBSVolume",
      says: [
        'Volume "data" of service "api" has no size and no snapshot. AWS answers: "ECS managed EBS volume configuration was invalid."',
        "Set `sizeInGiB`, or `snapshotId`.",
      ],
    },
    "two volumes": {
      document: withVolumes(volume({ sizeInGiB: 20 }), volume({ sizeInGiB: 20 }, "logs")),
      at: "volumeConfigurations",
      says: ['Service "api" configures 2 volumes; ECS accepts 1.', "Remove 1 entry from `volumeConfigurations`."],
    },
  },
  unknown: [
    withVolume({ sizeInGiB: UNKNOWN }),
    withVolumes({ name: "data", managedEBSVolume: UNKNOWN }),
    withVolumes(UNKNOWN),
    { serviceName: "api", taskDefinition: "shop-api", volumeConfigurations: UNKNOWN },
  ],
});

const says = (settings: object, ...lines: readonly string[]) => ({ document: withVolume(settings), says: lines });

describeRule("deploy/ebs-volume-limits", "service", {
  accepts: {
    "gp3 with everything": withVolume({ sizeInGiB: 1, volumeType: "gp3", iops: 3000, throughput: 125 }),
    "io2 with its operations": withVolume({ sizeInGiB: 4, volumeType: "io2", iops: 100 }),
    "st1 of its least size": withVolume({ sizeInGiB: 125, volumeType: "st1" }),
    "a type that is not said": withVolume({ sizeInGiB: 1, iops: 100, throughput: 125 }),
    "a magnetic disk": { ...withVolume({ sizeInGiB: 20, volumeType: "standard" }), launchType: "EC2" },
    "a magnetic disk somewhere": withVolume({ sizeInGiB: 20, volumeType: "standard" }),
    "another disk on Fargate": { ...withVolume({ sizeInGiB: 20, volumeType: "gp2" }), launchType: "FARGATE" },
    "gp2 of its largest size": withVolume({ sizeInGiB: 16_384, volumeType: "gp2" }),
    "gp3 of its largest size": withVolume({ sizeInGiB: 65_536, volumeType: "gp3" }),
    "a magnetic disk of its largest size": withVolume({ sizeInGiB: 1024, volumeType: "standard" }),
    "any size of a type that is not said": withVolume({ sizeInGiB: 100_000 }),
    "a type that is new": withVolume({ sizeInGiB: 1, volumeType: "gp4", iops: 100, throughput: 125 }),
  },
  rejects: {
    "io1 without operations": {
      ...says(
        { sizeInGiB: 4, volumeType: "io1" },
        'Volume "data" of service "api" is of type "io1" and says no number of operations per second; EBS makes none without.',
        'Set `iops`, or `volumeType` to "gp3".',
      ),
      at: "volumeConfigurations[0].managedEBSVolume",
    },
    ...Object.fromEntries(
      (
        [
          ["gp2", 16_384],
          ["gp3", 65_536],
          ["standard", 1024],
        ] as const
      ).map(([volumeType, most]) => [
        `${volumeType} of more than its largest size`,
        {
          ...says(
            { sizeInGiB: most + 1, volumeType },
            `Volume "data" of service "api" is of type "${volumeType}" and has ${most + 1} GiB; EBS makes such volumes of ${most} GiB or less.`,
            `Set \`sizeInGiB\` to ${most} or less.`,
          ),
          at: "volumeConfigurations[0].managedEBSVolume.sizeInGiB",
        },
      ]),
    ),
    "gp2 with operations": {
      ...says(
        { sizeInGiB: 20, volumeType: "gp2", iops: 3000 },
        'Volume "data" of service "api" is of type "gp2" and says a number of operations per second, which gp3, io1 and io2 have.',
        'Remove `iops`, or set `volumeType` to "gp3".',
      ),
      at: "volumeConfigurations[0].managedEBSVolume.iops",
    },
    "io2 with a throughput": {
      ...says(
        { sizeInGiB: 20, volumeType: "io2", iops: 100, throughput: 125 },
        'Volume "data" of service "api" is of type "io2" and says a throughput, which only gp3 has.',
        'Remove `throughput`, or set `volumeType` to "gp3".',
      ),
      at: "volumeConfigurations[0].managedEBSVolume.throughput",
    },
    "a magnetic disk on Fargate": {
      document: { ...withVolume({ sizeInGiB: 20, volumeType: "standard" }), launchType: "FARGATE" },
      severity: "warning",
      says: [
        'Volume "data" of service "api" is of type "standard", which Fargate does not have.',
        'Set `volumeType` to "gp3".',
      ],
      at: "volumeConfigurations[0].managedEBSVolume.volumeType",
    },
    "operations of a magnetic disk": {
      ...says(
        { sizeInGiB: 20, volumeType: "standard", iops: 100 },
        'Volume "data" of service "api" is of type "standard" and says a number of operations per second, which gp3, io1 and io2 have.',
        'Remove `iops`, or set `volumeType` to "gp3".',
      ),
      at: "volumeConfigurations[0].managedEBSVolume.iops",
    },
    "a small sc1": {
      ...says(
        { sizeInGiB: 124, volumeType: "sc1" },
        'Volume "data" of service "api" is of type "sc1" and has 124 GiB; EBS makes such volumes of 125 GiB or more.',
        "Set `sizeInGiB` to 125 or more.",
      ),
      at: "volumeConfigurations[0].managedEBSVolume.sizeInGiB",
    },
  },
  unknown: [
    withVolume({ sizeInGiB: UNKNOWN, volumeType: "sc1" }),
    withVolume({ sizeInGiB: 1, volumeType: UNKNOWN, iops: 100, throughput: 125 }),
    withVolume({ sizeInGiB: 20, volumeType: "io1", iops: UNKNOWN }),
  ],
});
