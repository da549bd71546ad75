import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { fargate, task } from "../small-tasks.ts";

describeRule("cost/ephemeral-storage", "taskDefinition", {
  at: "ephemeralStorage.sizeInGiB",
  accepts: { "what is right": fargate({}, { ephemeralStorage: { sizeInGiB: 100 } }) },
  rejects: {
    "what is wrong": {
      document: fargate({}, { ephemeralStorage: { sizeInGiB: 101 } }),
      says: [
        'Task "shop-api" has a disk of 101 GiB; Fargate charges for what is above 20, used or not.',
        "Set `sizeInGiB` to what the task needs, or keep files in EFS or S3.",
      ],
    },
  },
  unknown: [fargate({}, { ephemeralStorage: UNKNOWN })],
});

describeRule("cost/graviton", "taskDefinition", {
  accepts: {
    "what is right": fargate({}, { runtimePlatform: { cpuArchitecture: "ARM64" } }),
    Windows: fargate({}, { runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } }),
    instances: task({}),
  },
  rejects: {
    "what is wrong": {
      document: fargate({}),
      at: "",
      says: [
        'Task "shop-api" runs on x86; ARM costs a fifth less for the same.',
        'Build the images for ARM, and set `cpuArchitecture` to "ARM64".',
      ],
    },
    x86: {
      document: fargate({}, { runtimePlatform: { cpuArchitecture: "X86_64" } }),
      at: "runtimePlatform.cpuArchitecture",
      says: [
        'Task "shop-api" runs on x86; ARM costs a fifth less for the same.',
        'Build the images for ARM, and set `cpuArchitecture` to "ARM64".',
      ],
    },
  },
  unknown: [fargate({}, { runtimePlatform: UNKNOWN })],
});

describeRule("cost/spot-only", "service", {
  at: "capacityProviderStrategy",
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
      capacityProviderStrategy: [
        { capacityProvider: "FARGATE", base: 1, weight: 0 },
        { capacityProvider: "FARGATE_SPOT", weight: 1 },
      ],
    },
    "what answers nobody": {
      serviceName: "api",
      taskDefinition: "shop-api",
      capacityProviderStrategy: [{ capacityProvider: "FARGATE_SPOT", weight: 1 }],
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
        ],
        capacityProviderStrategy: [{ capacityProvider: "FARGATE_SPOT", weight: 1 }],
      },
      says: [
        'Service "api" is behind a load balancer and runs on Fargate Spot alone; AWS may take all of its tasks at once.',
        "Add FARGATE with a base of 1 to `capacityProviderStrategy`.",
      ],
    },
  },
  unknown: [
    {
      serviceName: "api",
      taskDefinition: "shop-api",
      loadBalancers: [
        {
          targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/a/1",
          containerName: "web",
          containerPort: 80,
        },
      ],
      capacityProviderStrategy: [{ capacityProvider: UNKNOWN, weight: 1 }],
    },
    {
      serviceName: "api",
      taskDefinition: "shop-api",
      loadBalancers: UNKNOWN,
      capacityProviderStrategy: [{ capacityProvider: "FARGATE_SPOT", weight: 1 }],
    },
  ],
});
