import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

describeRule("networking/lb-count", "service", {
  accepts: {
    "what is right": {
      serviceName: "api",
      taskDefinition: "shop-api",
      loadBalancers: [
        {
          targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/a/1",
          containerName: "web",
          containerPort: 80,
        },
      ],
    },
    five: {
      serviceName: "api",
      taskDefinition: "shop-api",
      loadBalancers: [
        {
          targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/a/11",
          containerName: "web",
          containerPort: 80,
        },
        {
          targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/a/12",
          containerName: "web",
          containerPort: 80,
        },
        {
          targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/a/13",
          containerName: "web",
          containerPort: 80,
        },
        {
          targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/a/14",
          containerName: "web",
          containerPort: 80,
        },
        {
          targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/a/15",
          containerName: "web",
          containerPort: 80,
        },
      ],
    },
  },
  rejects: {
    "what is wrong": {
      document: {
        serviceName: "api",
        taskDefinition: "shop-api",
        loadBalancers: [
          {
            targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/a/1",
            containerName: "web",
            containerPort: 80,
          },
          {
            targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/a/1",
            containerName: "web",
            containerPort: 81,
          },
        ],
      },
      at: "loadBalancers[1].targetGroupArn",
      says: [
        'Load balancers #1 and #2 of service "api" have one target group; ECS takes it once.',
        "Remove one of them.",
      ],
    },
    six: {
      document: {
        serviceName: "api",
        taskDefinition: "shop-api",
        loadBalancers: [
          {
            targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/a/11",
            containerName: "web",
            containerPort: 80,
          },
          {
            targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/a/12",
            containerName: "web",
            containerPort: 80,
          },
          {
            targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/a/13",
            containerName: "web",
            containerPort: 80,
          },
          {
            targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/a/14",
            containerName: "web",
            containerPort: 80,
          },
          {
            targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/a/15",
            containerName: "web",
            containerPort: 80,
          },
          {
            targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/a/16",
            containerName: "web",
            containerPort: 80,
          },
        ],
      },
      at: "loadBalancers",
      says: ['Service "api" has 6 load balancers; ECS accepts 5.', "Remove 1 entry from `loadBalancers`."],
    },
  },
  unknown: [
    { serviceName: "api", taskDefinition: "shop-api", loadBalancers: UNKNOWN },
    {
      serviceName: "api",
      taskDefinition: "shop-api",
      loadBalancers: [
        {
          targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/a/1",
          containerName: "web",
          containerPort: 80,
        },
        { targetGroupArn: UNKNOWN, containerName: "web", containerPort: 80 },
        UNKNOWN,
      ],
    },
  ],
});

describeRule("networking/sc-access-log", "service", {
  at: "serviceConnectConfiguration.accessLogConfiguration",
  accepts: {
    "what is right": {
      serviceName: "api",
      taskDefinition: "shop-api",
      serviceConnectConfiguration: {
        enabled: true,
        namespace: "shop",
        accessLogConfiguration: { format: "JSON" },
        logConfiguration: {
          logDriver: "awslogs",
          options: { "awslogs-group": "/shop", "awslogs-region": "eu-west-1" },
        },
      },
    },
  },
  rejects: {
    "what is wrong": {
      document: {
        serviceName: "api",
        taskDefinition: "shop-api",
        serviceConnectConfiguration: { enabled: true, namespace: "shop", accessLogConfiguration: { format: "JSON" } },
      },
      says: [
        'Service "api" has an access log of Service Connect and no place for it; ECS needs one.',
        "Add `logConfiguration`.",
      ],
    },
  },
  unknown: [
    { serviceName: "api", taskDefinition: "shop-api", serviceConnectConfiguration: UNKNOWN },
    {
      serviceName: "api",
      taskDefinition: "shop-api",
      serviceConnectConfiguration: {
        enabled: true,
        namespace: "shop",
        accessLogConfiguration: { format: "JSON" },
        logConfiguration: UNKNOWN,
      },
    },
  ],
});

describeRule("networking/single-az", "service", {
  at: "networkConfiguration.awsvpcConfiguration.subnets",
  accepts: {
    "what is right": {
      serviceName: "api",
      taskDefinition: "shop-api",
      networkConfiguration: { awsvpcConfiguration: { subnets: ["subnet-1", "subnet-2"] } },
    },
    "what may be several": {
      serviceName: "api",
      taskDefinition: "shop-api",
      networkConfiguration: { awsvpcConfiguration: { subnets: ["${Subnets}"] } },
    },
  },
  rejects: {
    "what is wrong": {
      document: {
        serviceName: "api",
        taskDefinition: "shop-api",
        networkConfiguration: { awsvpcConfiguration: { subnets: ["subnet-1"] } },
      },
      says: [
        'Service "api" has one subnet; all its tasks are in one zone, and go with it.',
        "Add a subnet of another zone.",
      ],
    },
  },
  unknown: [
    {
      serviceName: "api",
      taskDefinition: "shop-api",
      networkConfiguration: { awsvpcConfiguration: { subnets: [UNKNOWN] } },
    },
    { serviceName: "api", taskDefinition: "shop-api", networkConfiguration: UNKNOWN },
  ],
});
