import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

function deployed(minimum: unknown, maximum: unknown, more: Readonly<Record<string, unknown>> = {}): unknown {
  const percents = { minimumHealthyPercent: minimum, maximumPercent: maximum };
  const { strategy, ...properties } = more;
  const deploymentConfiguration = strategy === undefined ? percents : { ...percents, strategy };
  return { serviceName: "api", taskDefinition: "shop-api", ...properties, deploymentConfiguration };
}

function help(lower: string): string {
  return `Set \`maximumPercent\` to 200, or \`minimumHealthyPercent\` to ${lower}.`;
}

function stuck(minimum: number, maximum: number, tasks: string, lower: string): readonly [string, string] {
  return [
    `Service "api" keeps ${minimum} percent of ${tasks} healthy and runs at most ${maximum} percent in a deployment; rounded to whole tasks, ECS could neither start a new one nor stop an old one.`,
    help(lower),
  ];
}

describeRule("deploy/percent-deadlock", "service", {
  at: "deploymentConfiguration.maximumPercent",
  accepts: {
    "the defaults": { serviceName: "api", taskDefinition: "shop-api", desiredCount: 1 },
    "room for a new task": deployed(100, 200, { desiredCount: 1 }),
    "room to stop an old task": deployed(0, 100, { desiredCount: 1 }),
    "half of two": deployed(50, 100, { desiredCount: 2 }),
    "half more than two": deployed(100, 150, { desiredCount: 2 }),
    "a count that somebody else sets": deployed(100, 150),
    "no task": deployed(100, 150, { desiredCount: 0 }),
    "a daemon": deployed(100, 100, { schedulingStrategy: "DAEMON" }),
    "a blue/green deployment": deployed(100, 100, { strategy: "BLUE_GREEN" }),
    "another controller": deployed(100, 100, { deploymentController: { type: "CODE_DEPLOY" } }),
    "what is out of bounds": deployed(101, 100, { desiredCount: 1 }),
  },
  rejects: {
    "all healthy and no more": {
      document: deployed(100, 100, { schedulingStrategy: "REPLICA", deploymentController: { type: "ECS" } }),
      says: [
        'Service "api" keeps 100 percent of its tasks healthy and runs at most 100 percent in a deployment; ECS could neither start a new task nor stop an old one.',
        help("50 or less"),
      ],
      fixed: deployed(100, 200, { schedulingStrategy: "REPLICA", deploymentController: { type: "ECS" } }),
    },
    "one task, of which no half can stop": {
      document: deployed(100, 100, { desiredCount: 1 }),
      says: [
        'Service "api" keeps 100 percent of its tasks healthy and runs at most 100 percent in a deployment; ECS could neither start a new task nor stop an old one.',
        help("0"),
      ],
      fixed: deployed(100, 200, { desiredCount: 1 }),
    },
  },
  unknown: [
    deployed(UNKNOWN, 100),
    deployed(100, UNKNOWN),
    deployed(100, 150, { desiredCount: UNKNOWN }),
    deployed(100, 100, { schedulingStrategy: UNKNOWN }),
    deployed(100, 100, { deploymentController: UNKNOWN }),
  ],
});

describeRule("deploy/percent-rounding-deadlock", "service", {
  at: "deploymentConfiguration.maximumPercent",
  accepts: {
    "room for a new task": deployed(100, 200, { desiredCount: 1 }),
    "room to stop an old task": deployed(0, 100, { desiredCount: 1 }),
    "half of two": deployed(50, 100, { desiredCount: 2 }),
    "half more than two": deployed(100, 150, { desiredCount: 2 }),
    "a count that somebody else sets": deployed(100, 150),
    "no task": deployed(100, 150, { desiredCount: 0 }),
    "what no count helps": deployed(100, 100, { desiredCount: 1 }),
    "a daemon": deployed(50, 100, { desiredCount: 1, schedulingStrategy: "DAEMON" }),
  },
  rejects: {
    "one task, and half a task more": {
      document: deployed(100, 150, { desiredCount: 1, strategy: "ROLLING" }),
      says: stuck(100, 150, "its one task", "0"),
      fixed: deployed(100, 200, { desiredCount: 1, strategy: "ROLLING" }),
    },
    "one task, of which half stays": {
      document: deployed(50, 100, { desiredCount: 1 }),
      says: stuck(50, 100, "its one task", "0"),
      fixed: deployed(50, 200, { desiredCount: 1 }),
    },
    "three tasks, and less than one more": {
      document: deployed(90, 130, { desiredCount: 3 }),
      says: stuck(90, 130, "its 3 tasks", "66 or less"),
      fixed: deployed(90, 200, { desiredCount: 3 }),
    },
  },
  unknown: [
    deployed(UNKNOWN, 150, { desiredCount: 1 }),
    deployed(100, UNKNOWN, { desiredCount: 1 }),
    deployed(100, 150, { desiredCount: UNKNOWN }),
    deployed(100, 150, { desiredCount: 1, schedulingStrategy: UNKNOWN }),
  ],
});
