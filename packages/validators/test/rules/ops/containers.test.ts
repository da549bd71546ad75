import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { task } from "../small-tasks.ts";

const OWN = { "com.example.team": "shop" };

describeRule("ops/docker-labels-reserved", "taskDefinition", {
  at: 'containerDefinitions[0].dockerLabels["com.amazonaws.ecs.cluster"]',
  accepts: {
    "labels of one's own": task({ dockerLabels: OWN }),
    "a name that begins alike": task({ dockerLabels: { "com.amazonaws.ecsx": "a" } }),
  },
  rejects: {
    "one of the agent's": {
      document: task({ dockerLabels: { ...OWN, "com.amazonaws.ecs.cluster": "shop" } }),
      says: [
        'Container "web" has the label com.amazonaws.ecs.cluster, which the agent of ECS writes itself.',
        "Remove it.",
      ],
      fixed: task({ dockerLabels: OWN }),
      title: "Remove the label",
    },
  },
  unknown: [task({ dockerLabels: UNKNOWN })],
});

describeRule("ops/stop-timeout-default", "taskDefinition", {
  at: "containerDefinitions[0]",
  accepts: {
    "a time": task({ name: "worker", stopTimeout: 120 }),
    "another name": task({ name: "web" }),
    "a word that holds one": task({ name: "coworkers" }),
  },
  rejects: {
    "a worker": {
      document: task({ name: "mail-worker" }),
      says: [
        'Container "mail-worker" works through a queue and does not say how long it takes to stop; 30 seconds after the signal to stop it is killed, with what it works on.',
        "Set `stopTimeout` to the seconds that a piece of work takes; Fargate accepts up to 120.",
      ],
    },
    "a consumer": {
      document: task({ name: "consumer" }),
      says: [
        'Container "consumer" works through a queue and does not say how long it takes to stop; 30 seconds after the signal to stop it is killed, with what it works on.',
        "Set `stopTimeout` to the seconds that a piece of work takes; Fargate accepts up to 120.",
      ],
    },
  },
  unknown: [task({ name: UNKNOWN }), task({ name: "worker", stopTimeout: UNKNOWN })],
});
