import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { fargate } from "../small-tasks.ts";

const sized = (container: object, more: object = {}) => fargate({ cpu: 256, memory: 512, ...container }, more);

const SMALL = { name: "web", image: "public.ecr.aws/nginx/nginx:1.27", cpu: 256, memory: 512 };

describeRule("cost/oversized-task", "taskDefinition", {
  at: "cpu",
  accepts: {
    "the size that it asks for": sized({}, { cpu: "256", memory: "512" }),
    "more memory alone": sized({}, { cpu: "256", memory: "2048" }),
    "more CPU alone": sized({ memory: 2048 }),
    "a container that takes what is there": sized({ memory: undefined }),
    "one without CPU": sized({ cpu: 0 }),
    instances: sized({}, { requiresCompatibilities: ["EC2"] }),
    "the smallest of Windows": sized(
      {},
      { cpu: "1024", memory: "2048", runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } },
    ),
    "two containers that share it": sized({}, { cpu: "512", memory: "1024", containerDefinitions: [SMALL, SMALL] }),
    "no containers": sized({}, { containerDefinitions: [] }),
    "sizes that are none": sized({}, { cpu: "much", memory: "some" }),
    "memory that is none": sized({}, { memory: "some" }),
  },
  rejects: {
    "exactly twice of both": {
      document: sized({}, { cpu: "512", memory: "1024" }),
      says: [
        'Task "shop-api" is at least twice as large as its containers ask for; 256/512 would do.',
        'Set `cpu` to "256" and `memory` to "512".',
      ],
    },
    "twice of both": {
      document: sized({}),
      says: [
        'Task "shop-api" is at least twice as large as its containers ask for; 256/512 would do.',
        'Set `cpu` to "256" and `memory` to "512".',
      ],
    },
    "a share": {
      document: sized({ memory: undefined, memoryReservation: 512 }),
      says: [
        'Task "shop-api" is at least twice as large as its containers ask for; 256/512 would do.',
        'Set `cpu` to "256" and `memory` to "512".',
      ],
    },
  },
  unknown: [
    sized({ cpu: UNKNOWN }),
    sized({ memory: UNKNOWN }),
    sized({}, { cpu: UNKNOWN }),
    sized({}, { memory: "${MEMORY}" }),
    sized({}, { containerDefinitions: [UNKNOWN] }),
  ],
});
