import type { ClusterProps } from "@ecs-dsl/dsl";
import { Fields } from "../engine.ts";
import { DOCUMENT, FILLED, listOf, oneOf } from "../shape.ts";
import { elsewhere, same, to } from "../table.ts";
import { TAGS } from "../tags.ts";
import { CAPACITY_PROVIDER, CAPACITY_PROVIDER_STRATEGY } from "./capacity-provider-strategy.ts";
import { SUPPRESSIONS } from "./suppressions.ts";

const CONTAINER_INSIGHTS = {
  shape: oneOf("disabled", "enabled", "enhanced"),
  lower: (value: string) => [{ name: "containerInsights" as const, value }],
};

export const CLUSTER = new Fields<ClusterProps>("a cluster", {
  name: same("cluster.clusterName", FILLED, { defaultOf: ({ name }) => name }),
  containerInsights: to("cluster.settings", CONTAINER_INSIGHTS, { default: "enhanced" }),
  capacityProviders: same("cluster.capacityProviders", listOf(CAPACITY_PROVIDER), {
    default: ["FARGATE", "FARGATE_SPOT"],
  }),
  defaultCapacityProviderStrategy: same("cluster.defaultCapacityProviderStrategy", CAPACITY_PROVIDER_STRATEGY, {
    default: [{ capacityProvider: "FARGATE", weight: 1 }],
  }),
  tags: to("cluster.tags", TAGS, { default: {} }),
  overrides: elsewhere(DOCUMENT),
  suppress: elsewhere(SUPPRESSIONS),
});
