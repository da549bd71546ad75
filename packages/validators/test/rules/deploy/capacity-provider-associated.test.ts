import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

const cluster = (capacityProviders: unknown, ...names: readonly unknown[]) => ({
  clusterName: "shop",
  capacityProviders,
  defaultCapacityProviderStrategy: names.map((capacityProvider) => ({ capacityProvider, weight: 1 })),
});
const says = (name: string) => [
  `Cluster "shop" has the capacity provider "${name}" in its default strategy and not among its own. AWS answers: "The specified capacity provider strategy cannot contain a capacity provider that is not associated with the cluster".`,
  `Add "${name}" to \`capacityProviders\`.`,
];

describeRule("deploy/capacity-provider-associated", "cluster", {
  accepts: {
    "its own": cluster(["FARGATE", "shop"], "shop", "FARGATE"),
    "one that is filled in": cluster(["FARGATE"], "${PROVIDER}"),
    "own ones that are filled in": cluster(["${PROVIDER}"], "shop"),
  },
  rejects: {
    "another one": {
      document: cluster(["FARGATE"], "FARGATE", "FARGATE_SPOT"),
      at: "defaultCapacityProviderStrategy[1].capacityProvider",
      says: says("FARGATE_SPOT"),
    },
    "none of its own": {
      document: cluster(undefined, "FARGATE"),
      at: "defaultCapacityProviderStrategy[0].capacityProvider",
      alone: "warning",
      says: says("FARGATE"),
    },
  },
  unknown: [cluster(UNKNOWN, "shop"), cluster(["FARGATE", UNKNOWN], "shop"), cluster(["FARGATE"], UNKNOWN)],
});
