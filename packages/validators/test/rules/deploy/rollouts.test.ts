import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

const API = { serviceName: "api", taskDefinition: "shop-api" };

describeRule("deploy/alarms", "service", {
  accepts: {
    "what is right": {
      ...API,
      deploymentConfiguration: { alarms: { enable: true, rollback: true, alarmNames: ["errors"] } },
    },
    "none that watches": {
      ...API,
      deploymentConfiguration: { alarms: { enable: false, rollback: false, alarmNames: [] } },
    },
  },
  rejects: {
    "what is wrong": {
      document: {
        ...API,
        deploymentConfiguration: { alarms: { enable: true, rollback: true, alarmNames: [] } },
      },
      at: "deploymentConfiguration.alarms",
      says: [
        'The deployments of service "api" are watched by no alarm; ECS needs one to watch.',
        "Add one to `alarmNames`.",
      ],
    },
    "no names": {
      document: {
        ...API,
        deploymentConfiguration: { alarms: { enable: true, rollback: true } },
      },
      at: "deploymentConfiguration.alarms",
      says: [
        'The deployments of service "api" are watched by no alarm; ECS needs one to watch.',
        "Add one to `alarmNames`.",
      ],
    },
    "two in one": {
      document: {
        ...API,
        deploymentConfiguration: { alarms: { enable: true, rollback: true, alarmNames: ["errors,slow"] } },
      },
      at: "deploymentConfiguration.alarms.alarmNames[0]",
      says: [
        'The deployments of service "api" are watched by "errors,slow"; ECS takes the name of one alarm in each entry.',
        "Write each name by itself.",
      ],
    },
  },
  unknown: [
    { ...API, deploymentConfiguration: { alarms: UNKNOWN } },
    {
      ...API,
      deploymentConfiguration: { alarms: { enable: true, rollback: true, alarmNames: UNKNOWN } },
    },
    {
      ...API,
      deploymentConfiguration: { alarms: { enable: UNKNOWN, rollback: true, alarmNames: [UNKNOWN] } },
    },
  ],
});

describeRule("deploy/blue-green-bake-time", "service", {
  at: "deploymentConfiguration",
  accepts: {
    "what is right": {
      ...API,
      deploymentConfiguration: { strategy: "BLUE_GREEN", bakeTimeInMinutes: 5 },
    },
    "a rolling update": {
      ...API,
      deploymentConfiguration: { strategy: "ROLLING" },
    },
  },
  rejects: {
    "what is wrong": {
      document: { ...API, deploymentConfiguration: { strategy: "BLUE_GREEN" } },
      says: [
        'Service "api" does not say how long a deployment keeps the old tasks; AWS asks for it with BLUE_GREEN.',
        "Set `bakeTimeInMinutes`, like 5.",
      ],
    },
  },
  unknown: [
    { ...API, deploymentConfiguration: { strategy: UNKNOWN } },
    {
      ...API,
      deploymentConfiguration: { strategy: "BLUE_GREEN", bakeTimeInMinutes: UNKNOWN },
    },
  ],
});

const ROLLING = { ...API, deploymentController: { type: "ECS" }, schedulingStrategy: "REPLICA" };
const BREAKER = { enable: true, rollback: true };

describeRule("deploy/circuit-breaker-missing", "service", {
  at: "",
  accepts: {
    "what is right": {
      ...API,
      deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true } },
    },
    alarms: {
      ...API,
      deploymentConfiguration: { alarms: { enable: true, rollback: true, alarmNames: ["a"] } },
    },
    CodeDeploy: {
      ...API,
      deploymentController: { type: "CODE_DEPLOY" },
      loadBalancers: [
        {
          targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/a/1",
          containerName: "web",
          containerPort: 80,
        },
      ],
    },
    "a daemon": { ...API, schedulingStrategy: "DAEMON" },
  },
  rejects: {
    "what says that it rolls": {
      document: { ...ROLLING, deploymentConfiguration: { strategy: "ROLLING" } },
      at: "deploymentConfiguration",
      says: [
        'Service "api" goes on to start tasks that do not start; CloudFormation waits three hours for it.',
        "Set `deploymentCircuitBreaker` to { enable: true, rollback: true }.",
      ],
      suggested: { ...ROLLING, deploymentConfiguration: { strategy: "ROLLING", deploymentCircuitBreaker: BREAKER } },
    },
    "what is wrong": {
      document: { ...API },
      says: [
        'Service "api" goes on to start tasks that do not start; CloudFormation waits three hours for it.',
        "Set `deploymentCircuitBreaker` to { enable: true, rollback: true }.",
      ],
      suggested: {
        ...API,
        deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true } },
      },
    },
  },
  unknown: [
    { ...API, deploymentConfiguration: UNKNOWN },
    { ...API, deploymentConfiguration: { deploymentCircuitBreaker: UNKNOWN } },
    { ...API, deploymentController: UNKNOWN },
    { ...API, schedulingStrategy: UNKNOWN },
  ],
});

describeRule("deploy/circuit-breaker-rollback", "service", {
  at: "deploymentConfiguration.deploymentCircuitBreaker",
  accepts: {
    "what is right": {
      ...API,
      deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true } },
    },
    "none that breaks": {
      ...API,
      deploymentConfiguration: { deploymentCircuitBreaker: { enable: false, rollback: false } },
    },
  },
  rejects: {
    "what is wrong": {
      document: {
        ...API,
        deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: false } },
      },
      says: [
        'Service "api" stays with tasks that do not start when a deployment gives up; nobody brings the old ones back.',
        "Set `rollback` to true.",
      ],
    },
  },
  unknown: [
    { ...API, deploymentConfiguration: { deploymentCircuitBreaker: UNKNOWN } },
    {
      ...API,
      deploymentConfiguration: { deploymentCircuitBreaker: { enable: UNKNOWN, rollback: false } },
    },
  ],
});

describeRule("deploy/codedeploy-legacy", "service", {
  at: "deploymentController.type",
  accepts: { "what is right": { ...API } },
  rejects: {
    "what is wrong": {
      document: {
        ...API,
        deploymentController: { type: "CODE_DEPLOY" },
        loadBalancers: [
          {
            targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/a/1",
            containerName: "web",
            containerPort: 80,
          },
        ],
      },
      says: [
        'Service "api" is deployed by CodeDeploy; ECS does the same itself, and CloudFormation can change such a service.',
        'Remove `deploymentController`, and set `strategy` to "BLUE_GREEN".',
      ],
    },
  },
  unknown: [{ ...API, deploymentController: UNKNOWN }],
});

describeRule("deploy/desired-count-single", "service", {
  at: "desiredCount",
  accepts: {
    "what is right": {
      ...API,
      desiredCount: 2,
      loadBalancers: [
        {
          targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/a/1",
          containerName: "web",
          containerPort: 80,
        },
      ],
    },
    "no load balancer": { ...API, desiredCount: 1 },
    "an empty list": { ...API, desiredCount: 1, loadBalancers: [] },
  },
  rejects: {
    "what is wrong": {
      document: {
        ...API,
        desiredCount: 1,
        loadBalancers: [
          {
            targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/a/1",
            containerName: "web",
            containerPort: 80,
          },
        ],
      },
      says: [
        'Service "api" has one task behind a load balancer; when it ends, nothing answers until the next one is there.',
        "Set `desiredCount` to 2 or more.",
      ],
    },
  },
  unknown: [
    {
      ...API,
      desiredCount: UNKNOWN,
      loadBalancers: [
        {
          targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/a/1",
          containerName: "web",
          containerPort: 80,
        },
      ],
    },
    { ...API, desiredCount: 1, loadBalancers: UNKNOWN },
  ],
});

describeRule("deploy/desired-count-zero", "service", {
  at: "desiredCount",
  accepts: { "what is right": { ...API, desiredCount: 1 } },
  rejects: {
    "what is wrong": {
      document: { ...API, desiredCount: 0 },
      says: [
        'Service "api" has no task; nothing runs until somebody says how many.',
        "Set `desiredCount` to 1 or more.",
      ],
    },
  },
  unknown: [{ ...API, desiredCount: UNKNOWN }],
});

describeRule("deploy/min-healthy-zero", "service", {
  at: "deploymentConfiguration.minimumHealthyPercent",
  accepts: {
    "what is right": {
      ...API,
      deploymentConfiguration: { minimumHealthyPercent: 100 },
    },
  },
  rejects: {
    "what is wrong": {
      document: {
        ...API,
        deploymentConfiguration: { minimumHealthyPercent: 50 },
      },
      says: [
        'Service "api" has 50 percent of its tasks in a deployment; the others have to take the load of those that are stopped.',
        "Set `minimumHealthyPercent` to 100.",
      ],
    },
  },
  unknown: [
    { ...API, deploymentConfiguration: { minimumHealthyPercent: UNKNOWN } },
    {
      ...API,
      deploymentConfiguration: { minimumHealthyPercent: 50, strategy: UNKNOWN },
    },
  ],
});

describeRule("deploy/monitoring-resolution", "service", {
  accepts: {
    "what is right": {
      ...API,
      monitoring: {
        metricConfigurations: [{ metricNames: ["CPUUtilization", "MemoryUtilization"], resolutionSeconds: 20 }],
      },
    },
  },
  rejects: {
    "what is wrong": {
      document: {
        ...API,
        monitoring: { metricConfigurations: [{ metricNames: ["CPUUtilization"], resolutionSeconds: 30 }] },
      },
      at: "monitoring.metricConfigurations[0].resolutionSeconds",
      says: ['Service "api" is measured each 30 seconds; ECS accepts 20 and 60.', "Set `resolutionSeconds` to 20."],
    },
    "another measure": {
      document: {
        ...API,
        monitoring: { metricConfigurations: [{ metricNames: ["DiskUtilization"], resolutionSeconds: 60 }] },
      },
      at: "monitoring.metricConfigurations[0].metricNames[0]",
      says: [
        'Service "api" is measured by "DiskUtilization"; ECS accepts CPUUtilization and MemoryUtilization.',
        "Write one of the two.",
      ],
    },
  },
  unknown: [
    {
      ...API,
      monitoring: { metricConfigurations: [{ metricNames: [UNKNOWN], resolutionSeconds: UNKNOWN }] },
    },
  ],
});
