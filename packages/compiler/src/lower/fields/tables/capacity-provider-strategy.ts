import type { CapacityShare, Fargate, ShareProps } from "@ecs-dsl/dsl";
import { FARGATE_CAPACITY_PROVIDERS } from "@ecs-dsl/validators/facts";
import type { SharePlan } from "../../plan/plan.ts";
import { isRecord } from "../../nouns/prop-shape.ts";
import { given } from "../../resolve/given.ts";
import { Fields } from "../engine.ts";
import type { Read } from "../form.ts";
import type { ItemAt } from "../places.ts";
import { from, hasName, listOf, node, oneOf } from "../shape.ts";
import { elsewhere } from "../table.ts";

export const CAPACITY_PROVIDER = oneOf(...FARGATE_CAPACITY_PROVIDERS);

/** A share of capacity: `fargate({ weight: 1 })`. */
export const SHARE = new Fields<ShareProps>("a share of capacity", () => ({
  weight: elsewhere(from(0, 1000)),
  base: elsewhere(from(0, 100_000)),
}));

export const CAPACITY_PROVIDER_STRATEGY = listOf(
  node<CapacityShare>("capacity-share", "a share of capacity, as fargate(…) makes one", isWholeShare),
);

/** What runs workloads that say nothing of it: instances, of which other properties follow, each names itself. */
export const FARGATE_STRATEGY = listOf(
  node<CapacityShare<Fargate>>("capacity-share", "a share of Fargate, as fargate(…) makes one", isFargateShare),
);

function isWholeShare(share: object): boolean {
  const provider: unknown = Reflect.get(share, "capacityProvider");
  return isFargateShare(share) || (isRecord(provider) && INSTANCES.has(provider.kind) && hasName(provider));
}

const INSTANCES: ReadonlySet<unknown> = new Set(["ec2-capacity", "managed-instances"]);

function isFargateShare(share: object): boolean {
  const provider: unknown = Reflect.get(share, "capacityProvider");
  return provider === "FARGATE" || provider === "FARGATE_SPOT";
}

/** The shares as ECS writes them. */
export function strategyItems(shares: readonly SharePlan[]) {
  return shares.map(({ capacityProvider, props: { base, weight } }) => ({
    capacityProvider,
    ...(base === undefined ? {} : { base }),
    ...(weight === undefined ? {} : { weight }),
  }));
}

/** The shares that ECS would write so. */
export function raisedShares(items: readonly Read<ItemAt<"service.capacityProviderStrategy">>[]) {
  return items.flatMap(({ capacityProvider, base, weight }): readonly CapacityShare<Fargate>[] => {
    const provider = FARGATE_CAPACITY_PROVIDERS.find((known) => known === capacityProvider);
    return provider === undefined
      ? []
      : [{ kind: "capacity-share", capacityProvider: provider, props: given({ base, weight }) }];
  });
}

/** Where the shares were written. */
export function locateShares(shares: readonly SharePlan[]) {
  return shares.flatMap(({ subject }, index) => [
    { at: [index], path: [], subject },
    { at: [index, "base"], path: ["base"], subject },
    { at: [index, "weight"], path: ["weight"], subject },
  ]);
}
