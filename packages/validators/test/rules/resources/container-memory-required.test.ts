import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Container, ec2Task, fargateTask } from "../tasks.ts";

describeRule("resources/container-memory-required", "taskDefinition", {
  at: "containerDefinitions[0]",
  alone: "warning",
  accepts: {
    "a limit": ec2Container({ memory: 512 }),
    "a reservation": ec2Container({ memoryReservation: 256 }),
    "memory of the task": ec2Task({ memory: "512", containerDefinitions: [{ name: "web", image: "nginx:1.27" }] }),
    "a Fargate task, which fargate/cpu-memory-required looks at": fargateTask({ memory: undefined }),
  },
  rejects: {
    neither: {
      document: ec2Container({}),
      says: [
        'Container "web" has neither memory nor memoryReservation, and its task has no memory; ECS needs one of them.',
        "Set `memory`, the limit in MiB, or `memoryReservation`, what the container gets at least: 512, for example.",
      ],
    },
  },
  unknown: [ec2Container({ memory: UNKNOWN }), ec2Task({ memory: UNKNOWN, containerDefinitions: [{ name: "web" }] })],
});
