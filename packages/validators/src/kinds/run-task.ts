import { isObject, type Kind } from "./kind.ts";

/** Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html */
export const runTask: Kind<"runTask"> = {
  noun: "run",
  isLeading: false,
  file: {
    // The last is that of state machines.
    words: ["containerOverrides", "networkConfiguration", "capacityProviderStrategy", "states:::ecs:runTask"],
    ownProperty: "containerOverrides",
    recognizes: (value) =>
      typeof value["taskDefinition"] === "string" &&
      Object.keys(value).every((name) => PROPERTIES.has(name)) &&
      hasOwnStructure(value),
  },
};

/** What only a call that starts tasks has: a network for them, where they run, or what of their containers is another. */
function hasOwnStructure({
  capacityProviderStrategy: strategy,
  networkConfiguration: network,
  overrides,
}: Readonly<Record<string, unknown>>): boolean {
  if (isObject(network) && isObject(network["awsvpcConfiguration"])) return true;
  if (isObject(overrides) && Array.isArray(overrides["containerOverrides"])) return true;
  return Array.isArray(strategy) && strategy.some((item: unknown) => isObject(item) && "capacityProvider" in item);
}

const PROPERTIES: ReadonlySet<string> = new Set([
  "capacityProviderStrategy",
  "clientToken",
  "cluster",
  "count",
  "enableECSManagedTags",
  "enableExecuteCommand",
  "group",
  "launchType",
  "networkConfiguration",
  "overrides",
  "placementConstraints",
  "placementStrategy",
  "platformVersion",
  "propagateTags",
  "referenceId",
  "startedBy",
  "tags",
  "taskDefinition",
  "volumeConfigurations",
]);
