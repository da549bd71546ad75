import { hasAny, type Kind } from "./kind.ts";

/** Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html */
export const service: Kind<"service"> = {
  noun: "service",
  nameProperty: "serviceName",
  isLeading: false,
  resource: { type: "AWS::ECS::Service", filledIn: "serviceName", templateOnly: ["ForceNewDeployment"] },
  file: {
    words: ["serviceName", "deploymentConfiguration", "networkConfiguration", "capacityProviderStrategy", "forceNew"],
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
  return (
    "deploymentConfiguration" in value && TELLING.filter((name) => name in value).length >= 3 && !("service" in value)
  );
}

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
