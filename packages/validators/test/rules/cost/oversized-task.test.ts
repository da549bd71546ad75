import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { fargate } from "../small-tasks.ts";

const sized = (container: object, more: object = {}) => fargate({ cpu: 256, memory: 512, ...container }, more);

describeRule("cost/oversized-task", "taskDefinition", {
  at: "cpu",
  accepts: {
    "the size that it asks for": sized({}, { cpu: "256", memory: "512" }),
    "more memory alone": sized({}, { cpu: "256", memory: "2048" }),
    "more CPU alone": sized({ memory: 2048 }),
    "a container that takes what is there": sized({ memory: undefined }),
    "one without CPU": sized({ cpu: 0 }),
    instances: sized({}, { requiresCompatibilities: ["EC2"] }),
  },
  rejects: {
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
