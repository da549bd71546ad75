import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

const deployed = (deploymentConfiguration: unknown, others: object = {}): unknown => ({
  serviceName: "api",
  taskDefinition: "shop-api",
  deploymentConfiguration,
  ...others,
});

const pausing = (...lifecycleStages: readonly unknown[]) =>
  deployed({ strategy: "BLUE_GREEN", lifecycleHooks: [{ targetType: "PAUSE", lifecycleStages }] });

describeRule("deploy/lifecycle-hook-fields", "service", {
  accepts: {
    "pauses beside the shifts": pausing("POST_TEST_TRAFFIC_SHIFT", "PRE_PRODUCTION_TRAFFIC_SHIFT"),
    "a function while traffic shifts": deployed({
      lifecycleHooks: [
        {
          targetType: "AWS_LAMBDA",
          hookTargetArn: "arn:aws:lambda:us-east-1:123456789012:function:smoke",
          lifecycleStages: ["TEST_TRAFFIC_SHIFT"],
        },
      ],
    }),
  },
  rejects: {
    "a pause while test traffic shifts": {
      document: pausing("PRE_SCALE_UP", "TEST_TRAFFIC_SHIFT"),
      at: "deploymentConfiguration.lifecycleHooks[0].lifecycleStages[1]",
      says: [
        'Service "api" pauses its deployment at "TEST_TRAFFIC_SHIFT", while traffic shifts; ECS pauses before or after that.',
        'Name "POST_SCALE_UP" or "POST_TEST_TRAFFIC_SHIFT" in `lifecycleStages` instead.',
      ],
    },
    "a pause while all traffic shifts": {
      document: pausing("PRODUCTION_TRAFFIC_SHIFT"),
      at: "deploymentConfiguration.lifecycleHooks[0].lifecycleStages[0]",
      says: [
        'Service "api" pauses its deployment at "PRODUCTION_TRAFFIC_SHIFT", while traffic shifts; ECS pauses before or after that.',
        'Name "PRE_PRODUCTION_TRAFFIC_SHIFT" or "POST_PRODUCTION_TRAFFIC_SHIFT" in `lifecycleStages` instead.',
      ],
    },
  },
  unknown: [
    deployed(UNKNOWN),
    deployed({ lifecycleHooks: UNKNOWN }),
    deployed({ lifecycleHooks: [UNKNOWN] }),
    pausing(UNKNOWN),
  ],
});

const canary = (others: object) => deployed({ strategy: "CANARY" }, others);

describeRule("deploy/strategy-needs-traffic", "service", {
  at: "deploymentConfiguration.strategy",
  accepts: {
    "a load balancer": canary({ loadBalancers: [{ targetGroupArn: UNKNOWN }] }),
    "a port in Service Connect": canary({
      serviceConnectConfiguration: { enabled: true, services: [{ portName: "http" }] },
    }),
    "blue/green without traffic": deployed({ strategy: "BLUE_GREEN" }),
  },
  rejects: {
    "a canary without traffic": {
      document: canary({}),
      says: [
        'Service "api" has the deployment strategy "CANARY" and no traffic to shift; ECS shifts that of load balancers and of Service Connect.',
        'Give it a load balancer, or a port that other services reach by Service Connect, or let its tasks be replaced by the strategy "BLUE_GREEN".',
      ],
    },
    "a linear deployment of a client": {
      document: deployed({ strategy: "LINEAR" }, { loadBalancers: [], serviceConnectConfiguration: { enabled: true } }),
      says: [
        'Service "api" has the deployment strategy "LINEAR" and no traffic to shift; ECS shifts that of load balancers and of Service Connect.',
        'Give it a load balancer, or a port that other services reach by Service Connect, or let its tasks be replaced by the strategy "BLUE_GREEN".',
      ],
    },
  },
  unknown: [
    canary({ loadBalancers: UNKNOWN }),
    canary({ serviceConnectConfiguration: UNKNOWN }),
    deployed({ strategy: UNKNOWN }),
  ],
});

const rejected = (document: object, fixed: object, message: string, help: string) => ({
  document: deployed(document),
  fixed: deployed(fixed),
  says: [message, help],
});

describeRule("deploy/strategy-ranges", "service", {
  accepts: {
    "the least": deployed({
      strategy: "CANARY",
      bakeTimeInMinutes: 0,
      canaryConfiguration: { canaryPercent: 0.1, canaryBakeTimeInMinutes: 0 },
    }),
    "the most": deployed({
      strategy: "LINEAR",
      bakeTimeInMinutes: 1440,
      linearConfiguration: { stepPercent: 100, stepBakeTimeInMinutes: 1440 },
    }),
  },
  rejects: {
    "a bake of more than a day": {
      ...rejected(
        { bakeTimeInMinutes: 1441 },
        { bakeTimeInMinutes: 1440 },
        'Service "api" bakes its deployment for 1441 minutes; ECS accepts 0 to 1440 minutes.',
        "Set `bakeTimeInMinutes` to 1440 or less.",
      ),
      at: "deploymentConfiguration.bakeTimeInMinutes",
    },
    "a canary of nothing": {
      ...rejected(
        { canaryConfiguration: { canaryPercent: 0 } },
        { canaryConfiguration: { canaryPercent: 0.1 } },
        'Service "api" shifts 0 percent of its traffic first; ECS accepts 0.1 to 100 percent.',
        "Set `canaryPercent` to 0.1 or more.",
      ),
      at: "deploymentConfiguration.canaryConfiguration.canaryPercent",
    },
    "steps that are too small": {
      ...rejected(
        { linearConfiguration: { stepPercent: 2 } },
        { linearConfiguration: { stepPercent: 3 } },
        'Service "api" shifts its traffic in steps of 2 percent; ECS accepts 3 to 100 percent.',
        "Set `stepPercent` to 3 or more.",
      ),
      at: "deploymentConfiguration.linearConfiguration.stepPercent",
    },
    "a canary of more than a day": {
      ...rejected(
        { canaryConfiguration: { canaryBakeTimeInMinutes: 1441 } },
        { canaryConfiguration: { canaryBakeTimeInMinutes: 1440 } },
        'Service "api" waits 1441 minutes before the rest of its traffic follows; ECS accepts 0 to 1440 minutes.',
        "Set `canaryBakeTimeInMinutes` to 1440 or less.",
      ),
      at: "deploymentConfiguration.canaryConfiguration.canaryBakeTimeInMinutes",
    },
    "steps more than a day apart": {
      ...rejected(
        { linearConfiguration: { stepBakeTimeInMinutes: 1441 } },
        { linearConfiguration: { stepBakeTimeInMinutes: 1440 } },
        'Service "api" waits 1441 minutes between two steps of its traffic; ECS accepts 0 to 1440 minutes.',
        "Set `stepBakeTimeInMinutes` to 1440 or less.",
      ),
      at: "deploymentConfiguration.linearConfiguration.stepBakeTimeInMinutes",
    },
    "more than all of its tasks": {
      ...rejected(
        { earlySuccessCriteria: { healthyPercent: 101 } },
        { earlySuccessCriteria: { healthyPercent: 100 } },
        'Service "api" calls its deployment done with 101 percent of its tasks; ECS accepts 0 to 100 percent.',
        "Set `healthyPercent` to 100 or less.",
      ),
      at: "deploymentConfiguration.earlySuccessCriteria.healthyPercent",
    },
    "a pause of no time": {
      ...rejected(
        { lifecycleHooks: [{ targetType: "PAUSE", timeoutConfiguration: { timeoutInMinutes: 0 } }] },
        { lifecycleHooks: [{ targetType: "PAUSE", timeoutConfiguration: { timeoutInMinutes: 1 } }] },
        'Service "api" pauses its deployment for 0 minutes; ECS accepts 1 to 20160 minutes.',
        "Set `timeoutInMinutes` to 1 or more.",
      ),
      at: "deploymentConfiguration.lifecycleHooks[0].timeoutConfiguration.timeoutInMinutes",
    },
  },
  unknown: [deployed(UNKNOWN), deployed({ bakeTimeInMinutes: UNKNOWN, canaryConfiguration: UNKNOWN })],
});
