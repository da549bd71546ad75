import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Task, fargateTask } from "../tasks.ts";

describeRule("fargate/ipc-mode", "taskDefinition", {
  at: "ipcMode",
  accepts: { "no IPC mode": fargateTask(), "an IPC mode on EC2": ec2Task({ ipcMode: "task" }) },
  rejects: {
    "any IPC mode": {
      document: fargateTask({ ipcMode: "none" }),
      says: ['Task "shop-api" sets the IPC mode "none"; Fargate supports none.', "Remove `ipcMode`."],
      fixed: fargateTask(),
    },
  },
  unknown: [fargateTask({ ipcMode: UNKNOWN }), fargateTask({ ipcMode: "host", requiresCompatibilities: UNKNOWN })],
});

describeRule("fargate/pid-mode", "taskDefinition", {
  at: "pidMode",
  accepts: { task: fargateTask({ pidMode: "task" }), "host on EC2": ec2Task({ pidMode: "host" }) },
  rejects: {
    host: {
      document: fargateTask({ pidMode: "host" }),
      says: [
        'Task "shop-api" sets the PID mode "host"; Fargate supports task only.',
        'Set `pidMode` to "task" to share process ids between the containers, or remove it.',
      ],
    },
  },
  unknown: [fargateTask({ pidMode: UNKNOWN })],
});

const placementConstraints = [{ type: "memberOf", expression: "attribute:ecs.instance-type =~ t3.*" }];

describeRule("fargate/placement", "taskDefinition", {
  at: "placementConstraints",
  accepts: {
    "an empty list": fargateTask({ placementConstraints: [] }),
    "constraints on EC2": ec2Task({ placementConstraints }),
  },
  rejects: {
    constraints: {
      document: fargateTask({ placementConstraints }),
      says: [
        'Task "shop-api" has placement constraints; Fargate has no instances to choose from.',
        "Remove `placementConstraints`.",
      ],
      fixed: fargateTask(),
    },
  },
  unknown: [fargateTask({ placementConstraints: UNKNOWN })],
});

const FSX = {
  name: "share",
  fsxWindowsFileServerVolumeConfiguration: {
    fileSystemId: "fs-0123456789abcdef0",
    rootDirectory: "share",
    authorizationConfig: {
      credentialsParameter: "arn:aws:secretsmanager:us-east-1:111122223333:secret:fsx-AbCdEf",
      domain: "shop.example.com",
    },
  },
};

describeRule("fargate/fsx-volume", "taskDefinition", {
  at: "volumes[0].fsxWindowsFileServerVolumeConfiguration",
  accepts: {
    "a share on EC2": ec2Task({ volumes: [FSX] }),
    "another volume": fargateTask({ volumes: [{ name: "share" }] }),
  },
  rejects: {
    "a share": {
      document: fargateTask({ volumes: [FSX] }),
      says: [
        'Volume "share" of task "shop-api" is a share of FSx for Windows File Server; Windows instances of EC2 alone can mount it.',
        "Run the task on Windows instances of EC2, or use `efsVolumeConfiguration` on Linux.",
      ],
    },
  },
  unknown: [
    fargateTask({ volumes: [{ name: "share", fsxWindowsFileServerVolumeConfiguration: UNKNOWN }] }),
    { ...fargateTask({ volumes: [FSX] }), requiresCompatibilities: UNKNOWN },
  ],
});

describeRule("fargate/host-path-volume", "taskDefinition", {
  accepts: {
    "a volume that the containers share": fargateTask({ volumes: [{ name: "data", host: {} }] }),
    "an empty path, which is none": fargateTask({ volumes: [{ name: "data", host: { sourcePath: "" } }] }),
    "a folder of the host on EC2": ec2Task({ volumes: [{ name: "data", host: { sourcePath: "/srv" } }] }),
  },
  rejects: {
    "folders of the host": {
      document: fargateTask({
        volumes: [{ name: "data", host: { sourcePath: "/srv" } }, { host: { sourcePath: "/var" } }],
      }),
      at: ["volumes[0].host.sourcePath", "volumes[1].host.sourcePath"],
      says: [
        'Volume "data" of task "shop-api" is the folder "/srv" of the host; Fargate gives no access to its host.',
        "Name no folder of the host: the volume is then storage that the containers of the task share.",
        'Volume #2 of task "shop-api" is the folder "/var" of the host; Fargate gives no access to its host.',
        "Name no folder of the host: the volume is then storage that the containers of the task share.",
      ],
    },
  },
  unknown: [
    fargateTask({ volumes: UNKNOWN }),
    fargateTask({ volumes: [UNKNOWN, { name: "data", host: { sourcePath: UNKNOWN } }] }),
  ],
});

describeRule("fargate/docker-volume", "taskDefinition", {
  at: "volumes[0].dockerVolumeConfiguration",
  accepts: {
    "an EFS volume": fargateTask({ volumes: [{ name: "data", efsVolumeConfiguration: { fileSystemId: "fs-1" } }] }),
    "a Docker volume on EC2": ec2Task({ volumes: [{ name: "data", dockerVolumeConfiguration: { scope: "task" } }] }),
  },
  rejects: {
    "a Docker volume": {
      document: fargateTask({ volumes: [{ name: "data", dockerVolumeConfiguration: { scope: "task" } }] }),
      says: [
        'Volume "data" of task "shop-api" is a Docker volume; Fargate does not support them.',
        "Remove `dockerVolumeConfiguration` for storage that lives as long as the task, or use `efsVolumeConfiguration`.",
      ],
    },
  },
  unknown: [fargateTask({ volumes: [{ name: "data", dockerVolumeConfiguration: UNKNOWN }] })],
});

function windows(cpuArchitecture: unknown, operatingSystemFamily: unknown = "WINDOWS_SERVER_2022_CORE"): unknown {
  return ec2Task({ runtimePlatform: { cpuArchitecture, operatingSystemFamily } });
}

describeRule("fargate/windows-arm64", "taskDefinition", {
  at: "runtimePlatform.cpuArchitecture",
  accepts: { "Windows on X86_64": windows("X86_64"), "Linux on ARM64": windows("ARM64", "LINUX") },
  rejects: {
    "Windows on ARM64, wherever it runs": {
      document: windows("ARM64"),
      says: [
        'Task "shop-api" runs Windows on "ARM64"; ECS runs Windows containers on X86_64.',
        'Set `cpuArchitecture` to "X86_64".',
      ],
      fixed: windows("X86_64"),
    },
  },
  unknown: [windows(UNKNOWN), windows("ARM64", UNKNOWN), ec2Task({ runtimePlatform: UNKNOWN })],
});

const ephemeralStorage = { sizeInGiB: 50 };

describeRule("fargate/ephemeral-storage-only", "taskDefinition", {
  at: "ephemeralStorage",
  accepts: {
    "a task on Fargate": fargateTask({ ephemeralStorage }),
    "a task that may run on Fargate": fargateTask({ ephemeralStorage, requiresCompatibilities: ["EC2", "FARGATE"] }),
    "a task that does not say where it runs": ec2Task({ ephemeralStorage, requiresCompatibilities: undefined }),
    "a task with an empty list": ec2Task({ ephemeralStorage, requiresCompatibilities: [] }),
  },
  rejects: {
    "a task on EC2": {
      document: ec2Task({ ephemeralStorage }),
      says: [
        'Task "shop-api" sets the size of its ephemeral storage and does not run on Fargate; elsewhere the disk of the instance decides.',
        "Remove `ephemeralStorage`.",
      ],
      fixed: ec2Task(),
    },
  },
  unknown: [
    ec2Task({ ephemeralStorage: UNKNOWN }),
    ec2Task({ ephemeralStorage, requiresCompatibilities: UNKNOWN }),
    ec2Task({ ephemeralStorage, requiresCompatibilities: ["EC2", UNKNOWN] }),
  ],
});
