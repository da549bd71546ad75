import { hasAny, type Kind } from "./kind.ts";

/** Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html */
export const service: Kind<"service"> = {
  noun: "service",
  nameProperty: "serviceName",
  isLeading: false,
  resource: { type: "AWS::ECS::Service", filledIn: "serviceName", templateOnly: ["ForceNewDeployment"] },
  file: {
    words: ["serviceName", "deploymentConfiguration"],
    recognizes: (value) => isNamed(value) || isNamedElsewhere(value),
  },
};

function isNamed(value: Readonly<Record<string, unknown>>): boolean {
  return (
    typeof value["serviceName"] === "string" && typeof value["taskDefinition"] === "string" && hasAny(value, TELLING)
  );
}

/** Deploy tools say the name and the task definition themselves. `service` is UpdateService's, of which not all is a service's. */
function isNamedElsewhere(value: Readonly<Record<string, unknown>>): boolean {
  return (
    "deploymentConfiguration" in value && TELLING.filter((name) => name in value).length >= 3 && !("service" in value)
  );
}

/** A lone `serviceName` is anybody's; together with one of these it is a service of ECS. */
const TELLING = [
  "desiredCount",
  "launchType",
  "capacityProviderStrategy",
  "networkConfiguration",
  "deploymentConfiguration",
];
