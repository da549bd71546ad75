import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

describeRule("deploy/alarms", "service", {
  accepts: {
    "what is right": {
      serviceName: "api",
      taskDefinition: "shop-api",
      deploymentConfiguration: { alarms: { enable: true, rollback: true, alarmNames: ["errors"] } },
    },
    "none that watches": {
      serviceName: "api",
      taskDefinition: "shop-api",
      deploymentConfiguration: { alarms: { enable: false, rollback: false, alarmNames: [] } },
    },
  },
  rejects: {
    "what is wrong": {
      document: {
        serviceName: "api",
        taskDefinition: "shop-api",
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
        serviceName: "api",
        taskDefinition: "shop-api",
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
        serviceName: "api",
        taskDefinition: "shop-api",
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
    { serviceName: "api", taskDefinition: "shop-api", deploymentConfiguration: { alarms: UNKNOWN } },
    {
      serviceName: "api",
      taskDefinition: "shop-api",
      deploymentConfiguration: { alarms: { enable: true, rollback: true, alarmNames: UNKNOWN } },
    },
    {
      serviceName: "api",
      taskDefinition: "shop-api",
      deploymentConfiguration: { alarms: { enable: UNKNOWN, rollback: true, alarmNames: [UNKNOWN] } },
    },
  ],
});

describeRule("deploy/blue-green-bake-time", "service", {
  at: "deploymentConfiguration",
  accepts: {
    "what is right": {
      serviceName: "api",
      taskDefinition: "shop-api",
      deploymentConfiguration: { strategy: "BLUE_GREEN", bakeTimeInMinutes: 5 },
    },
    "a rolling update": {
      serviceName: "api",
      taskDefinition: "shop-api",
      deploymentConfiguration: { strategy: "ROLLING" },
    },
  },
  rejects: {
    "what is wrong": {
      document: { serviceName: "api", taskDefinition: "shop-api", deploymentConfiguration: { strategy: "BLUE_GREEN" } },
      says: [
        'Service "api" does not say how long a deployment keeps the old tasks; AWS asks for it with BLUE_GREEN.',
        "Set `bakeTimeInMinutes`, like 5.",
      ],
    },
  },
  unknown: [
    { serviceName: "api", taskDefinition: "shop-api", deploymentConfiguration: { strategy: UNKNOWN } },
    {
      serviceName: "api",
      taskDefinition: "shop-api",
      deploymentConfiguration: { strategy: "BLUE_GREEN", bakeTimeInMinutes: UNKNOWN },
    },
  ],
});

describeRule("deploy/circuit-breaker-missing", "service", {
  at: "",
  accepts: {
    "what is right": {
      serviceName: "api",
      taskDefinition: "shop-api",
      deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true } },
    },
    alarms: {
      serviceName: "api",
      taskDefinition: "shop-api",
      deploymentConfiguration: { alarms: { enable: true, rollback: true, alarmNames: ["a"] } },
    },
    CodeDeploy: {
      serviceName: "api",
      taskDefinition: "shop-api",
      deploymentController: { type: "CODE_DEPLOY" },
      loadBalancers: [
        {
          targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/a/1",
          containerName: "web",
          containerPort: 80,
        },
      ],
    },
    "a daemon": { serviceName: "api", taskDefinition: "shop-api", schedulingStrategy: "DAEMON" },
  },
  rejects: {
    "what says that it rolls": {
      document: {
        serviceName: "api",
        taskDefinition: "shop-api",
        deploymentConfiguration: { strategy: "ROLLING" },
        deploymentController: { type: "ECS" },
        schedulingStrategy: "REPLICA",
      },
      at: "deploymentConfiguration",
      says: [
        'Service "api" goes on to start tasks that do not start; CloudFormation waits three hours for it.',
        "Set `deploymentCircuitBreaker` to { enable: true, rollback: true }.",
      ],
      suggested: {
        serviceName: "api",
        taskDefinition: "shop-api",
        deploymentConfiguration: {
          strategy: "ROLLING",
          deploymentCircuitBreaker: { enable: true, rollback: true },
        },
        deploymentController: { type: "ECS" },
        schedulingStrategy: "REPLICA",
      },
    },
    "what is wrong": {
      document: { serviceName: "api", taskDefinition: "shop-api" },
      says: [
        'Service "api" goes on to start tasks that do not start; CloudFormation waits three hours for it.',
        "Set `deploymentCircuitBreaker` to { enable: true, rollback: true }.",
      ],
      suggested: {
        serviceName: "api",
        taskDefinition: "shop-api",
        deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true } },
      },
    },
  },
  unknown: [
    { serviceName: "api", taskDefinition: "shop-api", deploymentConfiguration: UNKNOWN },
    { serviceName: "api", taskDefinition: "shop-api", deploymentConfiguration: { deploymentCircuitBreaker: UNKNOWN } },
    { serviceName: "api", taskDefinition: "shop-api", deploymentController: UNKNOWN },
    { serviceName: "api", taskDefinition: "shop-api", schedulingStrategy: UNKNOWN },
  ],
});

describeRule("deploy/circuit-breaker-rollback", "service", {
  at: "deploymentConfiguration.deploymentCircuitBreaker",
  accepts: {
    "what is right": {
      serviceName: "api",
      taskDefinition: "shop-api",
      deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true } },
    },
    "none that breaks": {
      serviceName: "api",
      taskDefinition: "shop-api",
      deploymentConfiguration: { deploymentCircuitBreaker: { enable: false, rollback: false } },
    },
  },
  rejects: {
    "what is wrong": {
      document: {
        serviceName: "api",
        taskDefinition: "shop-api",
        deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: false } },
      },
      says: [
        'Service "api" stays with tasks that do not start when a deployment gives up; nobody brings the old ones back.',
        "Set `rollback` to true.",
      ],
    },
  },
  unknown: [
    { serviceName: "api", taskDefinition: "shop-api", deploymentConfiguration: { deploymentCircuitBreaker: UNKNOWN } },
    {
      serviceName: "api",
      taskDefinition: "shop-api",
      deploymentConfiguration: { deploymentCircuitBreaker: { enable: UNKNOWN, rollback: false } },
    },
  ],
});

describeRule("deploy/codedeploy-legacy", "service", {
  at: "deploymentController.type",
  accepts: { "what is right": { serviceName: "api", taskDefinition: "shop-api" } },
  rejects: {
    "what is wrong": {
      document: {
        serviceName: "api",
        taskDefinition: "shop-api",
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
  unknown: [{ serviceName: "api", taskDefinition: "shop-api", deploymentController: UNKNOWN }],
});

describeRule("deploy/desired-count-single", "service", {
  at: "desiredCount",
  accepts: {
    "what is right": {
      serviceName: "api",
      taskDefinition: "shop-api",
      desiredCount: 2,
      loadBalancers: [
        {
          targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/a/1",
          containerName: "web",
          containerPort: 80,
        },
      ],
    },
    "no load balancer": { serviceName: "api", taskDefinition: "shop-api", desiredCount: 1 },
    "an empty list": { serviceName: "api", taskDefinition: "shop-api", desiredCount: 1, loadBalancers: [] },
  },
  rejects: {
    "what is wrong": {
      document: {
        serviceName: "api",
        taskDefinition: "shop-api",
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
      serviceName: "api",
      taskDefinition: "shop-api",
      desiredCount: UNKNOWN,
      loadBalancers: [
        {
          targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/a/1",
          containerName: "web",
          containerPort: 80,
        },
      ],
    },
    { serviceName: "api", taskDefinition: "shop-api", desiredCount: 1, loadBalancers: UNKNOWN },
  ],
});

describeRule("deploy/desired-count-zero", "service", {
  at: "desiredCount",
  accepts: { "what is right": { serviceName: "api", taskDefinition: "shop-api", desiredCount: 1 } },
  rejects: {
    "what is wrong": {
      document: { serviceName: "api", taskDefinition: "shop-api", desiredCount: 0 },
      says: [
        'Service "api" has no task; nothing runs until somebody says how many.',
        "Set `desiredCount` to 1 or more.",
      ],
    },
  },
  unknown: [{ serviceName: "api", taskDefinition: "shop-api", desiredCount: UNKNOWN }],
});

describeRule("deploy/min-healthy-zero", "service", {
  at: "deploymentConfiguration.minimumHealthyPercent",
  accepts: {
    "what is right": {
      serviceName: "api",
      taskDefinition: "shop-api",
      deploymentConfiguration: { minimumHealthyPercent: 100 },
    },
  },
  rejects: {
    "what is wrong": {
      document: {
        serviceName: "api",
        taskDefinition: "shop-api",
        deploymentConfiguration: { minimumHealthyPercent: 50 },
      },
      says: [
        'Service "api" has 50 percent of its tasks in a deployment; the others have to take the load of those that are stopped.',
        "Set `minimumHealthyPercent` to 100.",
      ],
    },
  },
  unknown: [
    { serviceName: "api", taskDefinition: "shop-api", deploymentConfiguration: { minimumHealthyPercent: UNKNOWN } },
    {
      serviceName: "api",
      taskDefinition: "shop-api",
      deploymentConfiguration: { minimumHealthyPercent: 50, strategy: UNKNOWN },
    },
  ],
});

describeRule("deploy/monitoring-resolution", "service", {
  accepts: {
    "what is right": {
      serviceName: "api",
      taskDefinition: "shop-api",
      monitoring: {
        metricConfigurations: [{ metricNames: ["CPUUtilization", "MemoryUtilization"], resolutionSeconds: 20 }],
      },
    },
  },
  rejects: {
    "what is wrong": {
      document: {
        serviceName: "api",
        taskDefinition: "shop-api",
        monitoring: { metricConfigurations: [{ metricNames: ["CPUUtilization"], resolutionSeconds: 30 }] },
      },
      at: "monitoring.metricConfigurations[0].resolutionSeconds",
      says: ['Service "api" is measured each 30 seconds; ECS accepts 20 and 60.', "Set `resolutionSeconds` to 20."],
    },
    "another measure": {
      document: {
        serviceName: "api",
        taskDefinition: "shop-api",
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
      serviceName: "api",
      taskDefinition: "shop-api",
      monitoring: { metricConfigurations: [{ metricNames: [UNKNOWN], resolutionSeconds: UNKNOWN }] },
    },
  ],
});
