import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

function daemon(more: Readonly<Record<string, unknown>>): unknown {
  return { serviceName: "agent", taskDefinition: "shop-agent", schedulingStrategy: "DAEMON", ...more };
}

describeRule("deploy/daemon-fields", "service", {
  accepts: {
    "what a daemon has": daemon({
      launchType: "EC2",
      availabilityZoneRebalancing: "DISABLED",
      deploymentConfiguration: { minimumHealthyPercent: 0, maximumPercent: 100 },
      placementConstraints: [{ type: "memberOf", expression: "attribute:capacity == general" }],
    }),
    "a count of tasks": { serviceName: "api", taskDefinition: "shop-api", desiredCount: 2 },
    "more tasks in a deployment": daemon({
      schedulingStrategy: "REPLICA",
      deploymentConfiguration: { maximumPercent: 200 },
    }),
  },
  rejects: {
    "a count": {
      document: daemon({ desiredCount: 0 }),
      at: "desiredCount",
      says: [
        'Service "agent" has a task on every instance and asks for 0; ECS answers: "The daemon scheduling strategy does not support a desired count for services".',
        "Remove `desiredCount`.",
      ],
      fixed: daemon({}),
    },
    "two at a time": {
      document: daemon({ deploymentConfiguration: { maximumPercent: 101 } }),
      at: "deploymentConfiguration.maximumPercent",
      says: [
        'Service "agent" has one task on every instance and runs 101 percent of them in a deployment; ECS takes no more than 100 for daemons.',
        "Set `maximumPercent` to 100.",
      ],
      fixed: daemon({ deploymentConfiguration: { maximumPercent: 100 } }),
    },
    "a strategy of placement": {
      document: daemon({ placementStrategy: [{ type: "binpack", field: "cpu" }] }),
      at: "placementStrategy",
      says: [
        'Service "agent" has a task on every instance and a placement strategy; there is nothing to choose from.',
        "Remove `placementStrategy`.",
      ],
      fixed: daemon({}),
    },
    "a strategy of capacity": {
      document: daemon({ capacityProviderStrategy: [{ capacityProvider: "instances", weight: 1 }] }),
      at: "capacityProviderStrategy[0].capacityProvider",
      says: [
        'Service "agent" has a task on every instance and a capacity provider, "instances"; ECS takes no strategy for daemons.',
        'Set `launchType` to "EC2" instead, and `placementConstraints` to what tells the instances from others.',
      ],
    },
    rebalancing: {
      document: daemon({ availabilityZoneRebalancing: "ENABLED" }),
      at: "availabilityZoneRebalancing",
      says: [
        'Service "agent" moves its tasks between zones and has one on every instance; ECS answers: "Availability Zone Rebalancing does not support DAEMON services".',
        'Set `availabilityZoneRebalancing` to "DISABLED".',
      ],
      fixed: daemon({ availabilityZoneRebalancing: "DISABLED" }),
    },
    "volumes that ECS makes": {
      document: daemon({
        volumeConfigurations: [
          { name: "data", managedEBSVolume: { roleArn: "arn:aws:iam::123456789012:role/ecs", sizeInGiB: 1 } },
        ],
      }),
      at: "volumeConfigurations",
      says: [
        'Service "agent" has a task on every instance and volumes that are made for it; ECS makes them for services that count their tasks.',
        "Remove `volumeConfigurations`.",
      ],
    },
  },
  unknown: [
    daemon({ desiredCount: UNKNOWN }),
    daemon({ schedulingStrategy: UNKNOWN, desiredCount: 1 }),
    daemon({ capacityProviderStrategy: [{ capacityProvider: UNKNOWN }] }),
  ],
});
