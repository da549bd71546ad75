import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

const GROUP = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/api/0123456789abcdef";
const BALANCER = { targetGroupArn: GROUP, containerName: "web", containerPort: 8080 };

const service = (settings: object): unknown => ({ serviceName: "api", ...settings });
const deployedBy = (type: unknown, settings: object = {}): unknown =>
  service({ deploymentController: { type }, ...settings });
const configured = (type: unknown, deploymentConfiguration: unknown) => deployedBy(type, { deploymentConfiguration });

const ofEcs = (setting: object, words: string, name: string) => ({
  document: configured("CODE_DEPLOY", setting),
  says: [
    `Service "api" has ${words}; ECS accepts that with the deployment controller ECS.`,
    `Remove \`${name}\`, or set \`type\` to "ECS".`,
  ],
});

describeRule("deploy/circuit-breaker-controller", "service", {
  accepts: {
    "all of it with ECS": configured("ECS", {
      alarms: { enable: true, rollback: true, alarmNames: ["errors"] },
      deploymentCircuitBreaker: { enable: true, rollback: true },
      strategy: "BLUE_GREEN",
    }),
    "no controller": service({ deploymentConfiguration: { deploymentCircuitBreaker: { enable: true } } }),
    "what is off": configured("CODE_DEPLOY", {
      alarms: { enable: false, rollback: false, alarmNames: [] },
      deploymentCircuitBreaker: { enable: false, rollback: false },
      lifecycleHooks: [],
      strategy: "ROLLING",
    }),
  },
  rejects: {
    "a circuit breaker": {
      ...ofEcs(
        { deploymentCircuitBreaker: { enable: true, rollback: true } },
        "a circuit breaker for its deployments, which something else than ECS runs",
        "deploymentCircuitBreaker",
      ),
      at: "deploymentConfiguration.deploymentCircuitBreaker",
    },
    alarms: {
      ...ofEcs(
        { alarms: { enable: true, rollback: true, alarmNames: ["errors"] } },
        "alarms that end its deployments, which something else than ECS runs",
        "alarms",
      ),
      at: "deploymentConfiguration.alarms",
    },
    hooks: {
      ...ofEcs(
        { lifecycleHooks: [{ targetType: "PAUSE", lifecycleStages: ["PRE_SCALE_UP"] }] },
        "hooks for its deployments, which something else than ECS runs",
        "lifecycleHooks",
      ),
      at: "deploymentConfiguration.lifecycleHooks",
    },
    "a strategy": {
      ...ofEcs(
        { strategy: "BLUE_GREEN" },
        'the deployment strategy "BLUE_GREEN", and something else than ECS runs its deployments',
        "strategy",
      ),
      at: "deploymentConfiguration.strategy",
    },
    "a circuit breaker of an external controller": {
      document: configured("EXTERNAL", { deploymentCircuitBreaker: { enable: true, rollback: false } }),
      at: "deploymentConfiguration.deploymentCircuitBreaker",
      says: [
        'Service "api" has a circuit breaker for its deployments, which something else than ECS runs; ECS accepts that with the deployment controller ECS.',
        'Remove `deploymentCircuitBreaker`, or set `type` to "ECS".',
      ],
    },
  },
  unknown: [
    configured("CODE_DEPLOY", UNKNOWN),
    configured("CODE_DEPLOY", { alarms: UNKNOWN, deploymentCircuitBreaker: UNKNOWN, lifecycleHooks: UNKNOWN }),
    configured("CODE_DEPLOY", { alarms: { enable: UNKNOWN }, strategy: UNKNOWN }),
    configured(UNKNOWN, { strategy: "CANARY", deploymentCircuitBreaker: { enable: true } }),
    service({ deploymentController: UNKNOWN, deploymentConfiguration: { strategy: "CANARY" } }),
  ],
});

const NO_GROUP = [
  'Service "api" is deployed by CodeDeploy and has no target group. AWS answers: "the service requires an Application Load Balancer or Network Load Balancer".',
  "Add an entry with `targetGroupArn` to `loadBalancers`.",
];

describeRule("deploy/codedeploy-lb", "service", {
  accepts: {
    "one target group": deployedBy("CODE_DEPLOY", { loadBalancers: [BALANCER], schedulingStrategy: "REPLICA" }),
    "ECS without one": deployedBy("ECS"),
    "ECS with two": deployedBy("ECS", { loadBalancers: [BALANCER, BALANCER] }),
  },
  rejects: {
    "no load balancer": {
      document: deployedBy("CODE_DEPLOY"),
      at: "deploymentController.type",
      alone: "warning",
      says: NO_GROUP,
    },
    "an empty list": {
      document: deployedBy("CODE_DEPLOY", { loadBalancers: [] }),
      at: "deploymentController.type",
      alone: "warning",
      says: NO_GROUP,
    },
    "a Classic Load Balancer": {
      document: deployedBy("CODE_DEPLOY", { loadBalancers: [{ loadBalancerName: "old", containerName: "web" }] }),
      at: "deploymentController.type",
      alone: "warning",
      says: NO_GROUP,
    },
    "two target groups": {
      document: deployedBy("CODE_DEPLOY", { loadBalancers: [BALANCER, BALANCER] }),
      at: "loadBalancers",
      says: [
        'Service "api" is deployed by CodeDeploy and has 2 load balancers; CodeDeploy shifts the traffic of one.',
        "Keep one entry of `loadBalancers`.",
      ],
    },
    "a daemon": {
      document: deployedBy("CODE_DEPLOY", { loadBalancers: [BALANCER], schedulingStrategy: "DAEMON" }),
      at: "schedulingStrategy",
      says: [
        'Service "api" is deployed by CodeDeploy and has a task on every instance; ECS takes daemons with its own deployments alone.',
        'Set `schedulingStrategy` to "REPLICA", or `type` to "ECS".',
      ],
    },
  },
  unknown: [
    deployedBy("CODE_DEPLOY", { loadBalancers: UNKNOWN }),
    deployedBy("CODE_DEPLOY", { loadBalancers: [UNKNOWN] }),
    deployedBy("CODE_DEPLOY", { loadBalancers: [{ loadBalancerName: UNKNOWN }] }),
    deployedBy("CODE_DEPLOY", { loadBalancers: [BALANCER, UNKNOWN], schedulingStrategy: UNKNOWN }),
    deployedBy(UNKNOWN, { loadBalancers: [BALANCER, BALANCER], schedulingStrategy: "DAEMON" }),
    service({ deploymentController: UNKNOWN }),
  ],
});

const external = (settings: object, message: string, name: string) => ({
  document: deployedBy("EXTERNAL", settings),
  says: [
    `Service "api" has an external deployment controller and ${message}.`,
    `Move \`${name}\` to the task sets of the service.`,
  ],
});

describeRule("deploy/external-controller", "service", {
  accepts: {
    "a count and a role": deployedBy("EXTERNAL", { desiredCount: 2, schedulingStrategy: "REPLICA", loadBalancers: [] }),
    "all of it with ECS": deployedBy("ECS", {
      taskDefinition: "api",
      launchType: "FARGATE",
      loadBalancers: [BALANCER],
    }),
    "empty texts": deployedBy("EXTERNAL", { taskDefinition: "", platformVersion: "" }),
  },
  rejects: {
    "a task definition": {
      ...external(
        { taskDefinition: "shop-api" },
        'the task definition "shop-api"; ECS answers: "TaskDefinition must be blank"',
        "taskDefinition",
      ),
      at: "taskDefinition",
    },
    "load balancers": {
      ...external(
        { loadBalancers: [BALANCER] },
        'load balancers; ECS answers: "LoadBalancers must be empty or null"',
        "loadBalancers",
      ),
      at: "loadBalancers",
    },
    "a launch type": {
      ...external(
        { launchType: "FARGATE" },
        'the launch type "FARGATE"; each of its task sets has its own',
        "launchType",
      ),
      at: "launchType",
    },
    "a network": {
      ...external(
        { networkConfiguration: { awsvpcConfiguration: { subnets: ["subnet-0123456789abcdef0"] } } },
        "a network; each of its task sets has its own",
        "networkConfiguration",
      ),
      at: "networkConfiguration",
    },
    "a platform version": {
      ...external(
        { platformVersion: "LATEST" },
        'the platform version "LATEST"; each of its task sets has its own',
        "platformVersion",
      ),
      at: "platformVersion",
    },
    "a daemon": {
      document: deployedBy("EXTERNAL", { schedulingStrategy: "DAEMON" }),
      at: "schedulingStrategy",
      says: [
        'Service "api" has an external deployment controller and a task on every instance; task sets are shares of the tasks that a service counts.',
        'Set `schedulingStrategy` to "REPLICA", or `type` to "ECS".',
      ],
    },
  },
  unknown: [
    deployedBy("EXTERNAL", {
      taskDefinition: UNKNOWN,
      loadBalancers: UNKNOWN,
      launchType: UNKNOWN,
      networkConfiguration: UNKNOWN,
      platformVersion: UNKNOWN,
      schedulingStrategy: UNKNOWN,
    }),
    deployedBy(UNKNOWN, { taskDefinition: "shop-api", launchType: "FARGATE" }),
    service({ deploymentController: UNKNOWN, taskDefinition: "shop-api" }),
  ],
});
