import { hasAny, type Kind } from "./kind.ts";

/** Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateCluster.html */
export const cluster: Kind<"cluster"> = {
  noun: "cluster",
  nameProperty: "clusterName",
  isLeading: true,
  resource: { type: "AWS::ECS::Cluster" },
  file: {
    words: ["clusterName"],
    recognizes: (value) =>
      typeof value["clusterName"] === "string" && hasAny(value, ["defaultCapacityProviderStrategy"]),
  },
};
