import { UNKNOWN } from "../../../src/unknown.ts";
import { describeBeside } from "../describe-beside.ts";
import { describeRule } from "../describe-rule.ts";

const NETWORK = { awsvpcConfiguration: { subnets: ["subnet-1"] } };
const service = (more: object) => ({ serviceName: "shop", ...more });
const task = (networkMode?: unknown, ...portMappings: readonly unknown[]) => ({
  family: "shop",
  networkMode,
  containerDefinitions: [{ name: "web", portMappings }],
});

describeBeside("networking/network-configuration-required", {
  at: "",
  accepts: {
    "a network": { service: service({ networkConfiguration: NETWORK }), taskDefinition: task("awsvpc") },
    "a network that is not known": {
      service: service({ networkConfiguration: UNKNOWN }),
      taskDefinition: task("awsvpc"),
    },
    "another mode": { service: service({}), taskDefinition: task("bridge") },
    "a mode that is not known": { service: service({}), taskDefinition: task(UNKNOWN) },
    "another controller": {
      service: service({ deploymentController: { type: "EXTERNAL" } }),
      taskDefinition: task("awsvpc"),
    },
  },
  rejects: {
    "no network": {
      documents: { service: service({}), taskDefinition: task("awsvpc") },
      says: [
        'Service "shop" has no `networkConfiguration`, but task definition "shop" has the network mode awsvpc. AWS answers: "Network Configuration must be provided when networkMode \'awsvpc\' is specified.".',
        "Name subnets in `networkConfiguration.awsvpcConfiguration`.",
      ],
    },
  },
});

describeBeside("networking/network-configuration-forbidden", {
  at: "networkConfiguration",
  accepts: {
    "tasks with interfaces": { service: service({ networkConfiguration: NETWORK }), taskDefinition: task("awsvpc") },
    "an empty one": { service: service({ networkConfiguration: {} }), taskDefinition: task("bridge") },
    "a mode that is not known": { service: service({ networkConfiguration: NETWORK }), taskDefinition: task(UNKNOWN) },
    "Fargate, of which the mode is wrong": {
      service: service({ launchType: "FARGATE", networkConfiguration: NETWORK }),
      taskDefinition: task("bridge"),
    },
  },
  rejects: {
    "tasks without": {
      documents: { service: service({ networkConfiguration: NETWORK }), taskDefinition: task() },
      says: [
        'Service "shop" has a `networkConfiguration`, but task definition "shop" has the network mode bridge. AWS answers: "Network Configuration is not valid for the given networkMode of this task definition.".',
        "Remove `networkConfiguration`.",
      ],
    },
  },
});

const SPREAD = { desiredCount: 2, placementConstraints: [{ type: "distinctInstance" }] };

describeBeside("networking/static-host-port-scaling", {
  at: "desiredCount",
  accepts: {
    "one task": {
      service: service({ desiredCount: 1 }),
      taskDefinition: task("bridge", { containerPort: 80, hostPort: 80 }),
    },
    "a port that ECS chooses": {
      service: service({ desiredCount: 2 }),
      taskDefinition: task("bridge", { containerPort: 80, hostPort: 0 }, { containerPort: 81 }),
    },
    "tasks with interfaces": {
      service: service({ desiredCount: 2 }),
      taskDefinition: task("awsvpc", { containerPort: 80 }),
    },
    "tasks that are kept apart": { service: service(SPREAD), taskDefinition: task("host", { containerPort: 80 }) },
    "constraints that are not known": {
      service: service({ desiredCount: 2, placementConstraints: UNKNOWN }),
      taskDefinition: task("host", { containerPort: 80 }),
    },
    "machines outside AWS": {
      service: service({ desiredCount: 2, launchType: "EXTERNAL" }),
      taskDefinition: task("host", { containerPort: 80 }),
    },
    "a port that is not known": {
      service: service({ desiredCount: 2 }),
      taskDefinition: task("bridge", { containerPort: 80, hostPort: UNKNOWN }),
    },
  },
  rejects: {
    "two tasks that take one port": {
      documents: { service: service({ desiredCount: 2 }), taskDefinition: task("host", { containerPort: 80 }) },
      says: [
        'Service "shop" runs 2 tasks, each of which takes port 80 of its instance (task definition "shop"): it needs as many instances, and more of them while it is deployed.',
        'Set `hostPort` to 0, so that ECS chooses one, or say with the placement constraint "distinctInstance" that this is meant.',
      ],
    },
  },
});

const placed = (assignPublicIp?: unknown) =>
  service({ networkConfiguration: { awsvpcConfiguration: { subnets: ["subnet-1"], assignPublicIp } } });

describeRule("networking/public-ip", "service", {
  at: "networkConfiguration.awsvpcConfiguration.assignPublicIp",
  accepts: {
    none: placed("DISABLED"),
    "the default": placed(),
    "no network": service({ networkConfiguration: {} }),
    "instances, where there are none": { ...placed("ENABLED"), launchType: "EC2" },
  },
  rejects: {
    "public addresses": {
      document: placed("ENABLED"),
      says: [
        "`assignPublicIp` gives every task a public address, which anybody may reach that its security groups let in.",
        'Run the tasks in subnets with a NAT gateway or VPC endpoints, and set `assignPublicIp` to "DISABLED".',
      ],
    },
  },
  unknown: [placed(UNKNOWN), service({ networkConfiguration: UNKNOWN })],
});
