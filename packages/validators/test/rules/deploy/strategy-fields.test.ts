import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

const ARN = "arn:aws:elasticloadbalancing:us-east-1:123456789012";
const RULE = `${ARN}:listener-rule/app/shop/0123456789abcdef/0123456789abcdef/0123456789abcdef`;
const TEST_RULE = `${ARN}:listener-rule/app/shop/0123456789abcdef/0123456789abcdef/fedcba9876543210`;
const LISTENER = `${ARN}:listener/app/shop/0123456789abcdef/0123456789abcdef`;
const NETWORK_LISTENER = `${ARN}:listener/net/shop/0123456789abcdef/0123456789abcdef`;
const NETWORK_RULE = `${ARN}:listener-rule/net/shop/0123456789abcdef/0123456789abcdef/0123456789abcdef`;
const GROUP = `${ARN}:targetgroup/api/0123456789abcdef`;

const service = (settings: object): unknown => ({ serviceName: "api", taskDefinition: "shop-api", ...settings });
const deployed = (deploymentConfiguration: unknown) => service({ deploymentConfiguration });

const plain = { targetGroupArn: GROUP, containerName: "web", containerPort: 80 };
const advanced = (advancedConfiguration: unknown) => ({ ...plain, advancedConfiguration });
const shifting = (strategy: unknown, ...loadBalancers: readonly unknown[]) =>
  service({ deploymentConfiguration: { strategy }, loadBalancers });

const REQUIRED = [
  'Load balancer #1 of service "api" does not say how its traffic shifts. AWS answers: "advancedConfiguration field is required for all loadBalancers when using a non-ROLLING deployment strategy".',
  'Add `advancedConfiguration`, or set `strategy` to "ROLLING".',
];

describeRule("deploy/advanced-config-required", "service", {
  accepts: {
    "a rolling deployment": shifting("ROLLING", plain),
    "no strategy": service({ loadBalancers: [plain, plain] }),
    "traffic that shifts": shifting("BLUE_GREEN", advanced({ productionListenerRule: RULE })),
    "both prepared, while it rolls": shifting("ROLLING", advanced({}), advanced({})),
    "a Classic Load Balancer while it rolls": shifting("ROLLING", { loadBalancerName: "old", containerName: "web" }),
  },
  rejects: {
    "blue/green": { document: shifting("BLUE_GREEN", plain), at: "loadBalancers[0]", alone: "warning", says: REQUIRED },
    canary: { document: shifting("CANARY", plain), at: "loadBalancers[0]", alone: "warning", says: REQUIRED },
    linear: { document: shifting("LINEAR", plain), at: "loadBalancers[0]", alone: "warning", says: REQUIRED },
    "one of two, while it rolls": {
      document: shifting("ROLLING", advanced({ productionListenerRule: RULE }), plain),
      at: "loadBalancers[1]",
      says: [
        'Some load balancers of service "api" say how their traffic shifts, and #2 does not. AWS answers: "Either all or none of the provided loadBalancers must have advancedConfiguration defined".',
        "Add `advancedConfiguration`, or remove it from the others.",
      ],
    },
    "a Classic Load Balancer": {
      document: shifting("ROLLING", {
        loadBalancerName: "old",
        advancedConfiguration: { productionListenerRule: RULE },
      }),
      at: "loadBalancers[0].advancedConfiguration",
      says: [
        'Load balancer #1 of service "api" is a Classic Load Balancer and says how its traffic shifts. AWS answers: "advancedConfiguration field is not allowed with ELBv1 loadBalancers".',
        "Remove `advancedConfiguration`, or name a target group by `targetGroupArn`.",
      ],
    },
  },
  unknown: [
    shifting("BLUE_GREEN", UNKNOWN),
    shifting("BLUE_GREEN", advanced(UNKNOWN)),
    shifting(UNKNOWN, plain),
    shifting("ROLLING", advanced(UNKNOWN), plain),
    shifting("ROLLING", advanced({}), UNKNOWN),
    shifting("ROLLING", { loadBalancerName: UNKNOWN, advancedConfiguration: {} }),
    service({ deploymentConfiguration: UNKNOWN, loadBalancers: [plain] }),
    service({ deploymentConfiguration: { strategy: "CANARY" }, loadBalancers: UNKNOWN }),
  ],
});

const criteria = (earlySuccessCriteria: unknown, others: object = {}) => deployed({ earlySuccessCriteria, ...others });
const CLEANUP = { sourceServiceRevisionCleanup: "BLOCKING" };

describeRule("deploy/early-success", "service", {
  accepts: {
    "both of them": criteria({ enable: true, healthyPercent: 50, ...CLEANUP }, { minimumHealthyPercent: 50 }),
    "what is off": criteria({ enable: false }),
  },
  rejects: {
    "no share": {
      document: criteria({ enable: true, ...CLEANUP }),
      at: "deploymentConfiguration.earlySuccessCriteria",
      says: [
        'Service "api" calls its deployment done early and does not say with how many tasks; ECS asks for a share of them.',
        "Set `healthyPercent`.",
      ],
    },
    "no word on the old tasks": {
      document: criteria({ enable: true, healthyPercent: 80 }),
      at: "deploymentConfiguration.earlySuccessCriteria",
      says: [
        'Service "api" calls its deployment done early and does not say whether it waits for its old tasks; ECS asks for that.',
        'Set `sourceServiceRevisionCleanup` to "BLOCKING" or "DEFERRED".',
      ],
    },
    "fewer than it keeps": {
      document: criteria({ enable: true, healthyPercent: 49, ...CLEANUP }, { minimumHealthyPercent: 50 }),
      at: "deploymentConfiguration.earlySuccessCriteria.healthyPercent",
      says: [
        'Service "api" calls its deployment done with 49 percent of its tasks and keeps 50 percent of them healthy; ECS accepts no less.',
        "Set `healthyPercent` to 50 or more.",
      ],
    },
  },
  unknown: [
    deployed(UNKNOWN),
    criteria(UNKNOWN),
    criteria({ enable: UNKNOWN }),
    criteria({ enable: true, healthyPercent: UNKNOWN, sourceServiceRevisionCleanup: UNKNOWN }),
    criteria({ enable: true, healthyPercent: 10, ...CLEANUP }, { minimumHealthyPercent: UNKNOWN }),
  ],
});

const shifts = (rules: object, message: string, help: string) => ({
  document: shifting("BLUE_GREEN", advanced(rules)),
  says: [message, help],
});
const answer = (name: string) =>
  `AWS answers: "${name} has an invalid ARN format. Must be RuleArn for ALB or ListenerArn for NLB."`;

describeRule("deploy/listener-rule-arn", "service", {
  at: "loadBalancers[0].advancedConfiguration.testListenerRule",
  accepts: {
    "two rules": shifting("BLUE_GREEN", advanced({ productionListenerRule: RULE, testListenerRule: TEST_RULE })),
    "one listener of a Network Load Balancer": shifting(
      "BLUE_GREEN",
      advanced({ productionListenerRule: NETWORK_LISTENER, testListenerRule: NETWORK_LISTENER }),
    ),
    "what is filled in": shifting(
      "BLUE_GREEN",
      advanced({ productionListenerRule: "${Rule}", testListenerRule: "${Rule}" }),
    ),
  },
  rejects: {
    "a listener of an Application Load Balancer": {
      ...shifts(
        { productionListenerRule: LISTENER },
        `Load balancer #1 of service "api" shifts its traffic by "${LISTENER.slice(0, 76)}…". ${answer("productionListenerRule")}`,
        'Set `productionListenerRule` to the ARN of a rule of the listener, with ":listener-rule/app/" in it.',
      ),
      at: "loadBalancers[0].advancedConfiguration.productionListenerRule",
    },
    "a rule of a Network Load Balancer": shifts(
      { productionListenerRule: NETWORK_LISTENER, testListenerRule: NETWORK_RULE },
      `Load balancer #1 of service "api" shifts its traffic by "${NETWORK_RULE.slice(0, 76)}…". ${answer("testListenerRule")}`,
      'Set `testListenerRule` to the ARN of the listener, with ":listener/net/" in it.',
    ),
    "one rule for both": shifts(
      { productionListenerRule: RULE, testListenerRule: RULE },
      'Load balancer #1 of service "api" has the same rule for all traffic and for test traffic. AWS answers: "The following rules cannot be used as both production and test listener rules".',
      "Set `testListenerRule` to another rule, or remove it.",
    ),
  },
  unknown: [
    shifting("BLUE_GREEN", advanced({ productionListenerRule: UNKNOWN, testListenerRule: UNKNOWN })),
    shifting("BLUE_GREEN", advanced({ productionListenerRule: RULE, testListenerRule: UNKNOWN })),
    shifting("BLUE_GREEN", advanced(UNKNOWN), UNKNOWN),
    service({ loadBalancers: UNKNOWN }),
  ],
});

const mismatch = (settings: object, words: string, strategy: string, name: string) => ({
  document: deployed(settings),
  says: [`Service "api" ${words}.`, `Set \`strategy\` to "${strategy}", or remove \`${name}\`.`],
});
const canaryConfiguration = { canaryPercent: 10 };
const linearConfiguration = { stepPercent: 10 };
const earlySuccessCriteria = { enable: true, healthyPercent: 80, ...CLEANUP };

describeRule("deploy/strategy-config-mismatch", "service", {
  at: "deploymentConfiguration.canaryConfiguration",
  accepts: {
    canary: deployed({ strategy: "CANARY", canaryConfiguration }),
    linear: deployed({ strategy: "LINEAR", linearConfiguration }),
    rolling: deployed({ strategy: "ROLLING", earlySuccessCriteria }),
    "no strategy": deployed({ earlySuccessCriteria }),
    "what is off": deployed({ strategy: "CANARY", earlySuccessCriteria: { enable: false } }),
  },
  rejects: {
    "a canary that is linear": mismatch(
      { strategy: "LINEAR", canaryConfiguration },
      "has settings of a canary deployment and another strategy; they are those of CANARY",
      "CANARY",
      "canaryConfiguration",
    ),
    "a canary that rolls": mismatch(
      { canaryConfiguration },
      "has settings of a canary deployment and another strategy; they are those of CANARY",
      "CANARY",
      "canaryConfiguration",
    ),
    "steps of a blue/green deployment": {
      ...mismatch(
        { strategy: "BLUE_GREEN", linearConfiguration },
        "has settings of a linear deployment and another strategy; they are those of LINEAR",
        "LINEAR",
        "linearConfiguration",
      ),
      at: "deploymentConfiguration.linearConfiguration",
    },
    "an early end of a canary": {
      ...mismatch(
        { strategy: "CANARY", earlySuccessCriteria },
        "calls its deployment done early and has another strategy than ROLLING; only rolling deployments end early",
        "ROLLING",
        "earlySuccessCriteria",
      ),
      at: "deploymentConfiguration.earlySuccessCriteria",
    },
  },
  unknown: [
    deployed(UNKNOWN),
    deployed({ strategy: UNKNOWN, canaryConfiguration, linearConfiguration, earlySuccessCriteria }),
    deployed({ strategy: "ROLLING", canaryConfiguration: UNKNOWN, linearConfiguration: UNKNOWN }),
    deployed({ strategy: "CANARY", earlySuccessCriteria: { enable: UNKNOWN } }),
  ],
});
