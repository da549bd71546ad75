import type { CapacityShare, ClusterProps, Fargate } from "@ecs-dsl/dsl";
import type { ClusterContext } from "../contexts.ts";
import { Fields } from "../engine.ts";
import { exact } from "../form.ts";
import type { ItemAt } from "../places.ts";
import { DOCUMENT, FILLED, listOf, oneOf } from "../shape.ts";
import { elsewhere, same, to } from "../table.ts";
import { TAGS } from "../tags.ts";
import {
  CAPACITY_PROVIDER,
  FARGATE_STRATEGY,
  locateShares,
  raisedShares,
  strategyItems,
} from "./capacity-provider-strategy.ts";
import { EXECUTE_COMMAND_FORM } from "./execute-command.ts";
import { SUPPRESSIONS } from "./suppressions.ts";

const INSIGHTS = ["disabled", "enabled", "enhanced"] as const;

const CONTAINER_INSIGHTS = exact<(typeof INSIGHTS)[number], readonly ItemAt<"cluster.settings">[], unknown>({
  shape: oneOf(...INSIGHTS),
  lower: (value) => [{ name: "containerInsights", value }],
  raise: ([setting]) => INSIGHTS.find((value) => value === setting?.value),
});

const STRATEGY = {
  shape: FARGATE_STRATEGY,
  lower: (_shares: readonly CapacityShare<Fargate>[], { strategy }: ClusterContext) => strategyItems(strategy),
  raise: raisedShares,
  locate: (_shares: readonly CapacityShare<Fargate>[], { strategy }: ClusterContext) => locateShares(strategy),
};

/** What runs the tasks of services that do not say: plain, as nobody wrote it. */
export const DEFAULT_STRATEGY: readonly CapacityShare<Fargate>[] = [
  { kind: "capacity-share", capacityProvider: "FARGATE", props: { weight: 1 } },
];

export const CLUSTER = new Fields<ClusterProps>("a cluster", () => ({
  name: same("cluster.clusterName", FILLED, { defaultOf: ({ name }) => name }),
  containerInsights: to("cluster.settings", CONTAINER_INSIGHTS, { default: "enhanced" }),
  executeCommand: to("cluster.configuration.executeCommandConfiguration", EXECUTE_COMMAND_FORM),
  capacityProviders: same("cluster.capacityProviders", listOf(CAPACITY_PROVIDER), {
    default: ["FARGATE", "FARGATE_SPOT"],
  }),
  defaultCapacityProviderStrategy: to("cluster.defaultCapacityProviderStrategy", STRATEGY, {
    default: DEFAULT_STRATEGY,
  }),
  tags: to("cluster.tags", TAGS, { default: {} }),
  overrides: elsewhere(DOCUMENT),
  suppress: elsewhere(SUPPRESSIONS),
}));
