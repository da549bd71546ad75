import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

const ZONES = { type: "spread", field: "attribute:ecs.availability-zone" };
const OFF = 'Set `availabilityZoneRebalancing` to "DISABLED".';

const service = (settings: object): unknown => ({ serviceName: "api", taskDefinition: "shop-api", ...settings });
const moving = (settings: object) => service({ availabilityZoneRebalancing: "ENABLED", ...settings });

const moves = (settings: object, words: string, help: string) => ({
  document: moving(settings),
  says: [`Service "api" moves its tasks between zones and ${words}; ECS does not take that together.`, help],
});

const BY_ZONE =
  'Begin `placementStrategy` with the type "spread" and the field "attribute:ecs.availability-zone", or set `availabilityZoneRebalancing` to "DISABLED".';

describeRule("deploy/az-rebalancing", "service", {
  at: "placementStrategy",
  accepts: {
    "zones first": moving({ placementStrategy: [ZONES, { type: "binpack", field: "memory" }] }),
    "a daemon, which runs no more": moving({
      schedulingStrategy: "DAEMON",
      deploymentConfiguration: { maximumPercent: 100 },
    }),
    "no strategy": moving({ placementStrategy: [], deploymentConfiguration: { maximumPercent: 101 } }),
    "a target group": moving({
      launchType: "FARGATE",
      loadBalancers: [{ containerName: "web", loadBalancerName: "" }],
    }),
    "another constraint": moving({ placementConstraints: [{ type: "memberOf", expression: "attribute:disk == ssd" }] }),
    "all of it without": service({
      availabilityZoneRebalancing: "DISABLED",
      launchType: "EXTERNAL",
      deploymentConfiguration: { maximumPercent: 100 },
    }),
  },
  rejects: {
    "no room": {
      ...moves(
        { deploymentConfiguration: { maximumPercent: 100 } },
        "runs at most 100 percent of them in a deployment",
        'Set `maximumPercent` to more than 100, or `availabilityZoneRebalancing` to "DISABLED".',
      ),
      at: "deploymentConfiguration.maximumPercent",
    },
    "machines of one's own": {
      ...moves({ launchType: "EXTERNAL" }, 'runs on the launch type "EXTERNAL", which has none', OFF),
      at: "launchType",
    },
    "a Classic Load Balancer": {
      ...moves(
        { loadBalancers: [{ loadBalancerName: "old", containerName: "web", containerPort: 80 }] },
        'has the Classic Load Balancer "old"',
        OFF,
      ),
      at: "loadBalancers[0].loadBalancerName",
    },
    "a constraint on zones": {
      ...moves(
        { placementConstraints: [{ type: "memberOf", expression: "attribute:ecs.availability-zone == us-east-1a" }] },
        'keeps them to some by "attribute:ecs.availability-zone == us-east-1a"',
        'Remove the constraint, or set `availabilityZoneRebalancing` to "DISABLED".',
      ),
      at: "placementConstraints[0].expression",
    },
    "binpack first": moves(
      { placementStrategy: [{ type: "binpack", field: "memory" }, ZONES] },
      "does not place them by zone first",
      BY_ZONE,
    ),
    "instances first": moves(
      { placementStrategy: [{ type: "spread", field: "instanceId" }] },
      "does not place them by zone first",
      BY_ZONE,
    ),
  },
  unknown: [
    moving({
      deploymentConfiguration: UNKNOWN,
      launchType: UNKNOWN,
      loadBalancers: UNKNOWN,
      placementStrategy: UNKNOWN,
    }),
    moving({ deploymentConfiguration: { maximumPercent: UNKNOWN }, loadBalancers: [{ loadBalancerName: UNKNOWN }] }),
    moving({ placementStrategy: [UNKNOWN, { type: "random" }], placementConstraints: [{ expression: UNKNOWN }] }),
    moving({ placementStrategy: [{ type: UNKNOWN, field: "memory" }] }),
    moving({ placementStrategy: [{ type: "spread", field: UNKNOWN }] }),
    moving({ placementStrategy: [{ type: "spread", field: "${Field}" }] }),
    service({ availabilityZoneRebalancing: UNKNOWN, launchType: "EXTERNAL" }),
  ],
});

const placed = (...placementStrategy: readonly unknown[]) => service({ placementStrategy });
const five = ["disk", "cpu", "os", "rack", "team"].map((field) => ({ type: "spread", field: `attribute:${field}` }));

describeRule("deploy/placement-strategy", "service", {
  accepts: {
    "one of each type": placed(ZONES, { type: "binpack", field: "memory" }, { type: "random" }),
    "five of them": placed(...five),
    "fields in capitals": placed({ type: "binpack", field: "CPU" }, { type: "spread", field: "instanceId" }),
    "an empty field of random": placed({ type: "random", field: "" }),
  },
  rejects: {
    "six of them": {
      document: placed(...five, { type: "random" }),
      at: "placementStrategy",
      says: [
        'Service "api" has 6 placement strategies. AWS answers: "Maximum number of strategies is 5".',
        "Keep 5 of `placementStrategy`.",
      ],
    },
    "binpack on zones": {
      document: placed({ type: "binpack", field: "attribute:ecs.availability-zone" }),
      at: "placementStrategy[0].field",
      says: [
        'Service "api" places its tasks by binpack on "attribute:ecs.availability-zone". AWS answers: "binpack field \'attribute:ecs.availability-zone\' is invalid".',
        'Set `field` to "cpu" or "memory".',
      ],
    },
    "random with a field": {
      document: placed({ type: "random", field: "cpu" }),
      at: "placementStrategy[0].field",
      says: [
        'Service "api" places its tasks at random and by the field "cpu". AWS answers: "random field should not be specified".',
        "Remove `field`.",
      ],
      fixed: placed({ type: "random" }),
    },
    "spread without a field": {
      document: placed({ type: "spread" }),
      at: "placementStrategy[0]",
      says: [
        'Service "api" spreads its tasks and does not say over what; ECS asks for a field.',
        'Set `field` to "attribute:ecs.availability-zone" or "instanceId".',
      ],
    },
  },
  unknown: [
    placed(UNKNOWN),
    placed(...five, UNKNOWN),
    placed({ type: "binpack", field: UNKNOWN }, { type: "random", field: UNKNOWN }, { type: "spread", field: UNKNOWN }),
    placed({ type: UNKNOWN, field: "disk" }, { type: UNKNOWN }),
    placed({ type: "binpack", field: "${Field}" }),
    service({ placementStrategy: UNKNOWN }),
  ],
});
