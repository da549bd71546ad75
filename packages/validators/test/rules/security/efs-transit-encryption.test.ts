import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Task, fargateTask } from "../tasks.ts";

const volumes = (volume: unknown) => ({ volumes: [{ name: "data", efsVolumeConfiguration: volume }] });
const efs = (more: object = {}) => volumes({ fileSystemId: "fs-01234567", ...more });
const SAYS = [
  'Volume "data" of task "shop-api" is not encrypted between the task and EFS; who can read the traffic of the network reads the files.',
  'Set `transitEncryption` to "ENABLED".',
];

describeRule("security/efs-transit-encryption", "taskDefinition", {
  at: "volumes[0].efsVolumeConfiguration",
  accepts: {
    "an encrypted one": fargateTask(efs({ transitEncryption: "ENABLED" })),
    "a volume of another kind": fargateTask({ volumes: [{ name: "data" }] }),
    "what ECS refuses for its access point": fargateTask(
      efs({ authorizationConfig: { accessPointId: "fsap-0123456789abcdef0" } }),
    ),
    "what ECS refuses for its role": fargateTask(efs({ authorizationConfig: { iam: "ENABLED" } })),
    "what ECS refuses for its port": fargateTask(efs({ transitEncryptionPort: 2999 })),
  },
  rejects: {
    "one on Fargate": {
      document: fargateTask(efs({ authorizationConfig: { iam: "DISABLED" } })),
      says: SAYS,
      fixed: fargateTask(efs({ authorizationConfig: { iam: "DISABLED" }, transitEncryption: "ENABLED" })),
    },
    "one on an instance, which may lack the mount helper": {
      document: ec2Task(efs({ transitEncryption: "DISABLED" })),
      says: SAYS,
    },
  },
  unknown: [
    fargateTask(volumes(UNKNOWN)),
    fargateTask(efs({ transitEncryption: UNKNOWN })),
    fargateTask(efs({ transitEncryptionPort: UNKNOWN })),
    fargateTask(efs({ authorizationConfig: UNKNOWN })),
  ],
});
