import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { fargateTask } from "../tasks.ts";

const image = "public.ecr.aws/nginx/nginx:1.27";

function task(memory: unknown, ...containers: readonly Readonly<Record<string, unknown>>[]): unknown {
  return fargateTask({
    memory,
    containerDefinitions: containers.map((own, index) => ({ name: `web${index}`, image, ...own })),
  });
}

describeRule("resources/container-memory-sum", "taskDefinition", {
  at: "memory",
  accepts: {
    "a sum that equals the task": task("512", { memory: 256 }, { memory: 256 }),
    "reservations that fit below limits that do not": task(
      "512",
      { memory: 512, memoryReservation: 256 },
      { memory: 512, memoryReservation: 256 },
    ),
    "one container above the task, which resources/container-memory-over-task looks at": task("512", { memory: 513 }),
    "a task memory that says nothing": task("much", { memory: 512 }),
  },
  rejects: {
    "1 MiB too many": {
      document: task("0.5GB", { memory: 256 }, { memoryReservation: 257 }),
      says: [
        'The 2 containers of task "shop-api" reserve 513 MiB, and the task has 512; when all of it is used, containers are killed.',
        "Lower the memory of the containers by 1 MiB, or give the task more.",
      ],
    },
  },
  unknown: [task(UNKNOWN, { memory: 512 }, { memory: 1 }), task("512", { memory: 512 }, { memory: UNKNOWN })],
});
