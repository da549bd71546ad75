import { hasAny, type Kind } from "./kind.ts";

/** Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html */
export const service: Kind<"service"> = {
  noun: "service",
  nameProperty: "serviceName",
  isLeading: false,
  resource: { type: "AWS::ECS::Service", filledIn: "serviceName", templateOnly: ["ForceNewDeployment"] },
  file: {
    words: ["serviceName"],
    recognizes: (value) =>
      typeof value["serviceName"] === "string" && typeof value["taskDefinition"] === "string" && hasAny(value, TELLING),
  },
};

/** A lone `serviceName` is anybody's; together with one of these it is a service of ECS. */
const TELLING = [
  "desiredCount",
  "launchType",
  "capacityProviderStrategy",
  "networkConfiguration",
  "deploymentConfiguration",
];
