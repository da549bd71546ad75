import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { fargateTask } from "../tasks.ts";

const image = "public.ecr.aws/nginx/nginx:1.27";

function task(cpu: unknown, ...containers: readonly unknown[]): unknown {
  return fargateTask({
    cpu,
    containerDefinitions: containers.map((own, index) => ({ name: `web${index}`, image, cpu: own })),
  });
}

describeRule("resources/container-cpu-sum", "taskDefinition", {
  at: "cpu",
  accepts: {
    "a sum that equals the task": task("256", 128, 128),
    "containers without cpu": task("256", undefined, 256),
    "a task cpu that says nothing": task("much", 512),
    "a task without cpu": task(undefined, 512),
  },
  rejects: {
    "one unit too many": {
      document: task(".25 vCPU", 128, 129),
      says: [
        'The 2 containers of task "shop-api" reserve 257 CPU units, and the task has 256; ECS accepts at most what the task has.',
        "Lower the `cpu` of the containers by 1, or give the task more.",
      ],
    },
    "one container above its task": {
      document: task("256", 512),
      says: [
        'The 1 container of task "shop-api" reserves 512 CPU units, and the task has 256; ECS accepts at most what the task has.',
        "Lower the `cpu` of the containers by 256, or give the task more.",
      ],
    },
  },
  unknown: [
    task(UNKNOWN, 512),
    task("256", 512, UNKNOWN),
    fargateTask({ containerDefinitions: UNKNOWN }),
    fargateTask({ containerDefinitions: [UNKNOWN, { name: "web", image, cpu: 512 }] }),
  ],
});
