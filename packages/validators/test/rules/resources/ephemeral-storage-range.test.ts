import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Task, fargateTask } from "../tasks.ts";

function task(sizeInGiB: unknown): unknown {
  return fargateTask({ ephemeralStorage: { sizeInGiB } });
}

describeRule("resources/ephemeral-storage-range", "taskDefinition", {
  at: "ephemeralStorage.sizeInGiB",
  accepts: {
    "nothing, which means 20 GiB": fargateTask(),
    "21 GiB": task(21),
    "200 GiB": task(200),
    "a task for EC2, which fargate/ephemeral-storage-only looks at": ec2Task({ ephemeralStorage: { sizeInGiB: 5 } }),
  },
  rejects: {
    "20 GiB, although it is the default": {
      document: task(20),
      says: [
        'Task "shop-api" asks for 20 GiB of ephemeral storage; ECS accepts 21 to 200 GiB.',
        "Remove `ephemeralStorage` to have 20 GiB, or ask for 21 or more.",
      ],
      fixed: fargateTask(),
    },
    "19 GiB": {
      document: task(19),
      says: [
        'Task "shop-api" asks for 19 GiB of ephemeral storage; ECS accepts 21 to 200 GiB.',
        "Remove `ephemeralStorage` to have 20 GiB, or ask for 21 or more.",
      ],
    },
    "201 GiB": {
      document: task(201),
      says: [
        'Task "shop-api" asks for 201 GiB of ephemeral storage; ECS accepts 21 to 200 GiB.',
        "Ask for 200 GiB or less.",
      ],
    },
    "20 GiB in a task that does not say where it runs": {
      document: fargateTask({ requiresCompatibilities: undefined, ephemeralStorage: { sizeInGiB: 20 } }),
      says: [
        'Task "shop-api" asks for 20 GiB of ephemeral storage; ECS accepts 21 to 200 GiB.',
        "Remove `ephemeralStorage` to have 20 GiB, or ask for 21 or more.",
      ],
      fixed: fargateTask({ requiresCompatibilities: undefined }),
    },
  },
  unknown: [
    task(UNKNOWN),
    fargateTask({ ephemeralStorage: UNKNOWN }),
    fargateTask({ requiresCompatibilities: UNKNOWN, ephemeralStorage: { sizeInGiB: 20 } }),
  ],
});
