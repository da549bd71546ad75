import { describe, expect, it } from "vitest";
import { check } from "../../../src/check.ts";
import { API_SPELLER } from "../../../src/text.ts";
import { UNKNOWN } from "../../../src/unknown.ts";
import { worded } from "../../../src/worded.ts";
import { asked } from "../asked.ts";
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
    "a controller that is not known": {
      service: service({ deploymentController: UNKNOWN }),
      taskDefinition: task("awsvpc"),
    },
    "a controller of a type that is not known": {
      service: service({ deploymentController: { type: UNKNOWN } }),
      taskDefinition: task("awsvpc"),
    },
  },
  rejects: {
    "no network, with the controller of ECS": {
      documents: { service: service({ deploymentController: { type: "ECS" } }), taskDefinition: task("awsvpc") },
      says: [
        'Service "shop" has no `networkConfiguration`, but task definition "shop" has the network mode awsvpc. AWS answers: "Network Configuration must be provided when networkMode \'awsvpc\' is specified."',
        "Name subnets in `networkConfiguration.awsvpcConfiguration`.",
      ],
    },
    "no network": {
      documents: { service: service({}), taskDefinition: task("awsvpc") },
      says: [
        'Service "shop" has no `networkConfiguration`, but task definition "shop" has the network mode awsvpc. AWS answers: "Network Configuration must be provided when networkMode \'awsvpc\' is specified."',
        "Name subnets in `networkConfiguration.awsvpcConfiguration`.",
      ],
    },
  },
});

describe("networking/network-configuration-required alone", () => {
  const code = "networking/network-configuration-required";
  const found = (value: unknown) =>
    check([{ kind: "service", name: "shop", value }], asked(code)).filter((finding) => finding.code === code);

  it("asks for a network where the tasks run on Fargate, whichever they are", () => {
    const [finding] = found(service({ launchType: "FARGATE" }));
    expect(finding === undefined ? [] : Object.values(worded(finding, API_SPELLER))).toEqual(
      expect.arrayContaining([
        'Service "shop" has no `networkConfiguration`, but its tasks run on Fargate. AWS answers: "Network Configuration must be provided when networkMode \'awsvpc\' is specified."',
        "Name subnets in `networkConfiguration.awsvpcConfiguration`.",
      ]),
    );
  });

  it.each([
    service({ launchType: "FARGATE", networkConfiguration: UNKNOWN }),
    service({ launchType: "FARGATE", deploymentController: { type: "EXTERNAL" } }),
    service({ launchType: UNKNOWN }),
    service({ launchType: "EC2" }),
    // An update names providers, and leaves the network as it is.
    service({ capacityProviderStrategy: [{ capacityProvider: "FARGATE" }] }),
  ])("has nothing to say of %j", (value) => {
    expect(found(value)).toEqual([]);
  });
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
        'Service "shop" has a `networkConfiguration`, but task definition "shop" has the network mode bridge. AWS answers: "Network Configuration is not valid for the given networkMode of this task definition."',
        "Remove `networkConfiguration`.",
      ],
      fixed: service({}),
    },
  },
});

const STATIC =
  'Service "shop" runs 2 tasks, each of which takes port 80 of its instance (task definition "shop"): it needs as many instances.';
const HELP =
  'Set `hostPort` to 0, so that ECS chooses one, or say with the placement constraint "distinctInstance" that this is meant.';

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
    "one task on each instance": {
      service: service({ desiredCount: 2, schedulingStrategy: "DAEMON" }),
      taskDefinition: task("host", { containerPort: 80 }),
    },
    "a strategy that is not known": {
      service: service({ desiredCount: 2, schedulingStrategy: UNKNOWN }),
      taskDefinition: task("host", { containerPort: 80 }),
    },
    "tasks that are kept apart beside other constraints": {
      service: service({ desiredCount: 2, placementConstraints: [{ type: "memberOf" }, { type: "distinctInstance" }] }),
      taskDefinition: task("host", { containerPort: 80 }),
    },
    "a constraint that is not known": {
      service: service({ desiredCount: 2, placementConstraints: [{ type: "memberOf" }, UNKNOWN] }),
      taskDefinition: task("host", { containerPort: 80 }),
    },
    "containers that are not known": {
      service: service({ desiredCount: 2 }),
      taskDefinition: { ...task("host"), containerDefinitions: UNKNOWN },
    },
    "no network": {
      service: service({ desiredCount: 2 }),
      taskDefinition: task("none", { containerPort: 80, hostPort: 80 }),
    },
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
    "three tasks that take one port of Docker's bridge, in the second container, on other instances": {
      documents: {
        service: service({ desiredCount: 3, placementConstraints: [{ type: "memberOf" }] }),
        taskDefinition: {
          ...task("bridge"),
          containerDefinitions: [
            { name: "log" },
            { name: "web", portMappings: [{ containerPort: 80 }, { containerPort: 443, hostPort: 8443 }] },
          ],
        },
      },
      says: [
        'Service "shop" runs 3 tasks, each of which takes port 8443 of its instance (task definition "shop"): it needs as many instances, and more of them while it is deployed.',
        'Set `hostPort` to 0, so that ECS chooses one, or say with the placement constraint "distinctInstance" that this is meant.',
      ],
    },
    "two tasks that take one port": {
      documents: { service: service({ desiredCount: 2 }), taskDefinition: task("host", { containerPort: 80 }) },
      says: [STATIC.replace(/\.$/, ", and more of them while it is deployed."), HELP],
    },
    "tasks of which a deployment stops one first": {
      documents: {
        service: service({ desiredCount: 2, deploymentConfiguration: { minimumHealthyPercent: 50 } }),
        taskDefinition: task("bridge", { containerPort: 80, hostPort: 80 }),
      },
      says: [STATIC, HELP],
    },
    "tasks of whose deployments nothing is known": {
      documents: {
        service: service({ desiredCount: 2, deploymentConfiguration: UNKNOWN }),
        taskDefinition: task("bridge", { containerPort: 80, hostPort: 80 }),
      },
      says: [STATIC, HELP],
    },
    "tasks of which a deployment keeps an unknown share": {
      documents: {
        service: service({ desiredCount: 2, deploymentConfiguration: { minimumHealthyPercent: UNKNOWN } }),
        taskDefinition: task("bridge", { containerPort: 80, hostPort: 80 }),
      },
      says: [STATIC, HELP],
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
