import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Task, fargateTask } from "../tasks.ts";

const windows = { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" };

describeRule("fargate/cpu-memory-required", "taskDefinition", {
  at: "",
  alone: "warning",
  accepts: { "cpu and memory": fargateTask(), "a task for EC2": ec2Task() },
  rejects: {
    "neither cpu nor memory": {
      document: fargateTask({ cpu: undefined, memory: undefined }),
      says: [
        'Task "shop-api" sets no task-level cpu and no memory; Fargate needs both.',
        'Set `cpu` to "256" and `memory` to "512".',
      ],
    },
    "no cpu, with the smallest cpu that goes with its memory as help": {
      document: fargateTask({ cpu: undefined, memory: "5 GB" }),
      says: ['Task "shop-api" sets no task-level cpu; Fargate needs both.', 'Set `cpu` to "1024".'],
    },
    "no memory": {
      document: fargateTask({ cpu: "1 vCPU", memory: undefined }),
      says: ['Task "shop-api" sets no task-level memory; Fargate needs both.', 'Set `memory` to "2048".'],
    },
    "no memory for Windows": {
      document: fargateTask({ cpu: undefined, memory: undefined, runtimePlatform: windows }),
      says: [
        'Task "shop-api" sets no task-level cpu and no memory; Fargate needs both.',
        'Set `cpu` to "1024" and `memory` to "2048".',
      ],
    },
    "no cpu beside more memory than there is": {
      document: fargateTask({ cpu: undefined, memory: "500 GB" }),
      says: ['Task "shop-api" sets no task-level cpu; Fargate needs both.', 'Set `cpu` to "32768".'],
    },
    "no memory next to a cpu that says nothing": {
      document: fargateTask({ cpu: "much", memory: undefined }),
      says: ['Task "shop-api" sets no task-level memory; Fargate needs both.', 'Set `memory` to "512".'],
    },
  },
  unknown: [
    fargateTask({ cpu: UNKNOWN, memory: UNKNOWN }),
    fargateTask({ cpu: undefined, requiresCompatibilities: UNKNOWN }),
  ],
});
