import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Task, fargateTask } from "../tasks.ts";

function task(cpu: unknown, memory: unknown, operatingSystemFamily: unknown = "WINDOWS_SERVER_2022_CORE"): unknown {
  return fargateTask({ cpu, memory, runtimePlatform: { operatingSystemFamily } });
}

describeRule("fargate/windows-size", "taskDefinition", {
  at: "cpu",
  accepts: {
    "1 vCPU": task("1024", "2048"),
    "4 vCPU": task("4 vCPU", "8 GB"),
    "a small Linux task": task("256", "512", "LINUX"),
    "a small Windows task on EC2": ec2Task({ cpu: "256", memory: "512" }),
    "a cpu that is no amount, which schema/cpu-memory-unit looks at": task("quarter", "512"),
    "a memory that is none": task("256", "much"),
    "a memory that does not go with the cpu, which fargate/size-invalid looks at": task("1024", "300"),
  },
  rejects: {
    "a quarter of a vCPU": {
      document: task("256", "512"),
      says: [
        'Task "shop-api" runs Windows with 256 CPU units; Fargate offers Windows 1024, 2048 or 4096.',
        "Set `cpu` to 1024 and `memory` to 2048.",
      ],
      fixed: task("1024", "2048"),
    },
    "8 vCPU": {
      document: task("8 vCPU", "16 GB"),
      says: [
        'Task "shop-api" runs Windows with 8192 CPU units; Fargate offers Windows 1024, 2048 or 4096.',
        'Set `cpu` to "4 vCPU" and `memory` to "30 GB", the largest size that Fargate offers.',
      ],
    },
  },
  unknown: [task(UNKNOWN, "512"), task("256", UNKNOWN), task("256", "512", UNKNOWN)],
});
