import type { CapacityShare, ShareProps } from "@ecs-dsl/dsl";
import { FARGATE_CAPACITY_PROVIDERS } from "@ecs-dsl/validators/facts";
import type { SharePlan } from "../../plan/plan.ts";
import { Fields } from "../engine.ts";
import { from, listOf, node, oneOf } from "../shape.ts";
import { elsewhere } from "../table.ts";

export const CAPACITY_PROVIDER = oneOf(...FARGATE_CAPACITY_PROVIDERS);

/** A share of capacity: `fargate({ weight: 1 })`. */
export const SHARE = new Fields<ShareProps>("a share of capacity", {
  weight: elsewhere(from(0, 1000)),
  base: elsewhere(from(0, 100_000)),
});

export const CAPACITY_PROVIDER_STRATEGY = listOf(
  node<CapacityShare>("capacity-share", "a share of capacity, as fargate(…) makes one", isWholeShare),
);

function isWholeShare(share: object): boolean {
  return ["FARGATE", "FARGATE_SPOT"].includes(String(Reflect.get(share, "capacityProvider")));
}

/** The shares as ECS writes them. */
export function strategyItems(shares: readonly SharePlan[]) {
  return shares.map(({ capacityProvider, props: { base, weight } }) => ({
    capacityProvider,
    ...(base === undefined ? {} : { base }),
    ...(weight === undefined ? {} : { weight }),
  }));
}

/** Where the shares were written. */
export function locateShares(shares: readonly SharePlan[]) {
  return shares.flatMap(({ subject }, index) => [
    { at: [index], path: [], subject },
    { at: [index, "base"], path: ["base"], subject },
    { at: [index, "weight"], path: ["weight"], subject },
  ]);
}
