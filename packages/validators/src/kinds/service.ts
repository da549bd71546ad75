import { hasAny, isObject, type Kind } from "./kind.ts";

/** Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html */
export const service: Kind<"service"> = {
  noun: "service",
  nameProperty: "serviceName",
  isLeading: false,
  resource: { type: "AWS::ECS::Service", filledIn: "serviceName", templateOnly: ["ForceNewDeployment"] },
  file: {
    words: [
      "serviceName",
      "deploymentConfiguration",
      "networkConfiguration",
      "capacityProviderStrategy",
      "forceNew",
      "containerPort",
      "schedulingStrategy",
    ],
    answeredAs: "service",
    answeredIn: "services",
    recognizes: (value) => isNamed(value) || isNamedElsewhere(value) || isServiceUpdate(value),
  },
};

function isNamed(value: Readonly<Record<string, unknown>>): boolean {
  return (
    typeof value["serviceName"] === "string" && typeof value["taskDefinition"] === "string" && hasAny(value, TELLING)
  );
}

/** Deploy tools say the name and the task definition themselves. With `service`, it is an update, or some tool's own. */
function isNamedElsewhere(value: Readonly<Record<string, unknown>>): boolean {
  if ("service" in value || hasAny(value, STARTED)) return false;
  if ("deploymentConfiguration" in value && TELLING.filter((name) => name in value).length >= 3) return true;
  return (
    hasOwnStructure(value) && [...TELLING, ...LASTING].filter((name) => name in value).length >= 2 && isLasting(value)
  );
}

/** What only ECS has: subnets of tasks, a container behind a load balancer, or a share of a capacity provider. */
function hasOwnStructure({
  capacityProviderStrategy: strategy,
  loadBalancers: balancers,
  networkConfiguration: network,
}: Readonly<Record<string, unknown>>): boolean {
  if (isObject(network) && isObject(network["awsvpcConfiguration"])) return true;
  return hasItem(strategy, "capacityProvider") || hasItem(balancers, "containerName");
}

function hasItem(list: unknown, property: string): boolean {
  return Array.isArray(list) && list.some((item: unknown) => isObject(item) && property in item);
}

/** What an input of RunTask, which looks alike, cannot say. */
function isLasting(value: Readonly<Record<string, unknown>>): boolean {
  return hasAny(value, LASTING);
}

const LASTING = [
  "deploymentConfiguration",
  "deploymentController",
  "desiredCount",
  "healthCheckGracePeriodSeconds",
  "loadBalancers",
  "schedulingStrategy",
  "serviceConnectConfiguration",
  "serviceRegistries",
];

/** Properties of a task, or of a set of tasks, that something starts. */
const STARTED = ["count", "externalId", "overrides", "scale", "startedBy"];

/**
 * An input of UpdateService: nothing beside what it takes, and a structure that only ECS has.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html. Checked 2026-11-28.
 */
export function isServiceUpdate(value: Readonly<Record<string, unknown>>): boolean {
  return (
    typeof value["service"] === "string" &&
    Object.keys(value).every((name) => UPDATED.has(name)) &&
    (typeof value["forceNewDeployment"] === "boolean" || STRUCTURES.some((name) => value[name] instanceof Object))
  );
}

const STRUCTURES = ["deploymentConfiguration", "networkConfiguration", "capacityProviderStrategy"];

const UPDATED: ReadonlySet<string> = new Set([
  ...STRUCTURES,
  "availabilityZoneRebalancing",
  "cluster",
  "deploymentController",
  "desiredCount",
  "enableECSManagedTags",
  "enableExecuteCommand",
  "forceNewDeployment",
  "gatewayConnectors",
  "healthCheckGracePeriodSeconds",
  "loadBalancers",
  "monitoring",
  "placementConstraints",
  "placementStrategy",
  "platformVersion",
  "propagateTags",
  "service",
  "serviceConnectConfiguration",
  "serviceRegistries",
  "taskDefinition",
  "volumeConfigurations",
  "vpcLatticeConfigurations",
]);

/** A lone `serviceName` is anybody's; together with one of these it is a service of ECS. */
const TELLING = [
  "desiredCount",
  "launchType",
  "capacityProviderStrategy",
  "networkConfiguration",
  "deploymentConfiguration",
];
