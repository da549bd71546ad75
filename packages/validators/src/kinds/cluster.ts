import { hasAny, isObject, type Kind } from "./kind.ts";

/** Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateCluster.html */
export const cluster: Kind<"cluster"> = {
  noun: "cluster",
  nameProperty: "clusterName",
  isLeading: true,
  resource: { type: "AWS::ECS::Cluster" },
  file: {
    words: ["clusterName"],
    answeredAs: "cluster",
    answeredIn: "clusters",
    recognizes: (value) => typeof value["clusterName"] === "string" && (hasAny(value, OWN) || hasOwnValue(value)),
  },
};

/** Properties that clusters of nothing else have. */
const OWN = ["defaultCapacityProviderStrategy", "capacityProviders", "registeredContainerInstancesCount"];

function hasOwnValue({ configuration, settings, serviceConnectDefaults: defaults }: Readonly<Record<string, unknown>>) {
  if (isObject(configuration) && hasAny(configuration, ["executeCommandConfiguration"])) return true;
  if (isObject(defaults) && "namespace" in defaults) return true;
  return (
    Array.isArray(settings) && settings.some((setting: unknown) => isObject(setting) && setting["name"] === INSIGHTS)
  );
}

const INSIGHTS = "containerInsights";
