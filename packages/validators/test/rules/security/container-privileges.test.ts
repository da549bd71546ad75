import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Container, ec2Task, fargateContainer, fargateTask } from "../tasks.ts";

describeRule("security/host-network", "taskDefinition", {
  at: "networkMode",
  accepts: {
    "a network of its own": ec2Task({ networkMode: "awsvpc" }),
    "what Fargate refuses": fargateTask({ networkMode: "host" }),
  },
  rejects: {
    "the network of the instance": {
      document: ec2Task({ networkMode: "host" }),
      says: [
        'Task "shop-api" uses the network of its instance; it reaches what listens on the instance alone, like the ECS agent and the credentials of other tasks.',
        'Set `networkMode` to "awsvpc", or to "bridge".',
      ],
    },
  },
  unknown: [ec2Task({ networkMode: UNKNOWN })],
});

describeRule("security/host-pid-ipc", "taskDefinition", {
  accepts: {
    "what the task shares": ec2Task({ pidMode: "task", ipcMode: "task" }),
    nothing: ec2Task({ ipcMode: "none" }),
    "what Fargate refuses": fargateTask({ pidMode: "host", ipcMode: "host" }),
  },
  rejects: {
    "processes and memory": {
      document: ec2Task({ pidMode: "host", ipcMode: "host" }),
      at: ["pidMode", "ipcMode"],
      says: [
        'Task "shop-api" shares the processes of its instance; it sees and may end those of every other task there.',
        'Remove `pidMode`, or set it to "task".',
        'Task "shop-api" shares the memory that processes of its instance share; it reads and changes that of every other task there.',
        'Remove `ipcMode`, or set it to "task".',
      ],
    },
  },
  unknown: [ec2Task({ pidMode: UNKNOWN, ipcMode: UNKNOWN })],
});

describeRule("security/privileged", "taskDefinition", {
  at: "containerDefinitions[0].privileged",
  accepts: {
    "one that is not": ec2Container({ memory: 512, privileged: false }),
    "what Fargate refuses": fargateContainer({ privileged: true }),
  },
  rejects: {
    "one that is": {
      document: ec2Container({ memory: 512, privileged: true }),
      says: [
        'Container "web" is privileged; who breaks into it has the instance, and the rights of every task there.',
        "Remove `privileged`, and add to `capabilities.add` what it needs.",
      ],
    },
  },
  unknown: [ec2Container({ memory: 512, privileged: UNKNOWN })],
});

const READ_ONLY = [
  'Container "web" may write anywhere in its file system; who breaks into it can change its programs.',
  "Set `readonlyRootFilesystem` to true, and mount a volume where it has to write, like /tmp.",
];

describeRule("security/readonly-rootfs", "taskDefinition", {
  accepts: {
    "one that is": fargateContainer({ readonlyRootFilesystem: true }),
    Windows: fargateTask({ runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } }),
  },
  rejects: {
    "one that says nothing": {
      document: fargateTask(),
      at: "containerDefinitions[0]",
      says: READ_ONLY,
      suggested: fargateContainer({ readonlyRootFilesystem: true }),
    },
    "one that is not": {
      document: fargateContainer({ readonlyRootFilesystem: false }),
      at: "containerDefinitions[0].readonlyRootFilesystem",
      says: READ_ONLY,
      suggested: fargateContainer({ readonlyRootFilesystem: true }),
    },
  },
  unknown: [fargateContainer({ readonlyRootFilesystem: UNKNOWN })],
});
