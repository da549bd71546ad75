import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { fargateTask } from "../tasks.ts";

function task(memory: unknown, container: unknown): unknown {
  return fargateTask({
    memory,
    containerDefinitions: [{ name: "web", image: "public.ecr.aws/nginx/nginx:1.27", memory: container }],
  });
}

describeRule("resources/container-memory-over-task", "taskDefinition", {
  at: "containerDefinitions[0].memory",
  accepts: {
    "as much as the task": task("512", 512),
    "as much as the task, in GB": task("0.5 GB", 512),
    "less than the task": task("1GB", 512),
    "a task memory that says nothing": task("much", 512),
  },
  rejects: {
    "1 MiB more than the task": {
      document: task("0.5 GB", 513),
      says: [
        'Container "web" has a memory limit of 513 MiB in a task with 512 MiB; ECS accepts at most what the task has.',
        "Set `memory` to 512 or less, or give the task more.",
      ],
    },
  },
  unknown: [task(UNKNOWN, 512), task("512", UNKNOWN)],
});
