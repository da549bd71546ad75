import type { AnyPortMap, CapacityShare, Fargate } from "@ecs-dsl/dsl";
import type { Lowering } from "../lowering.ts";
import { isDeclared } from "./declared-ports.ts";
import { type AnyCapacity, type CapacityPlan, isManaged } from "./capacity-plan.ts";
import { conformed } from "./named-plans.ts";
import { type Noun, nounAt } from "../nouns/noun.ts";
import type { Settings, SharePlan, TaskProps } from "./plan.ts";
import { SHARE } from "../fields/tables/capacity-provider-strategy.ts";
import { PORT } from "../fields/tables/ports.ts";
import { structOf } from "../fields/shape.ts";

/** The ports of a service as a map, however they were declared. */
export function portsOf(lowering: Lowering, { subject, props }: Settings<TaskProps>): AnyPortMap | undefined {
  const { ports } = props;
  if (ports === undefined || !isDeclared(ports)) return ports;
  const declared = nounAt(ports, subject, ["ports"], `the ports of ${subject.words}`);
  const shape = structOf(
    "ports",
    Object.keys(ports.ports ?? {}).map((port) => [port, PORT] as const),
  );
  return withoutNothing(conformed(lowering, declared, shape, ports.ports));
}

function withoutNothing(ports: Partial<AnyPortMap>): AnyPortMap {
  return Object.fromEntries(
    Object.entries(ports).flatMap(([name, port]) => (port === undefined ? [] : [[name, port]])),
  );
}

/** The shares of a strategy of Fargate. */
export function sharesOf(
  lowering: Lowering,
  holder: Noun,
  property: string,
  strategy: readonly CapacityShare<Fargate>[],
): readonly SharePlan[] {
  return sharesAmong(lowering, holder, property, strategy, () => undefined);
}

/** The shares of a strategy of whatever there is. */
export function sharesAmong(
  lowering: Lowering,
  holder: Noun,
  property: string,
  strategy: readonly CapacityShare[],
  planned: (capacity: AnyCapacity) => CapacityPlan | undefined,
): readonly SharePlan[] {
  return strategy.map((share, index) => {
    const { capacityProvider: provider } = share;
    const instances = typeof provider === "string" ? undefined : planned(provider);
    const capacityProvider = typeof provider === "string" ? provider : (instances?.providerName ?? "");
    const words = `the share of ${instances?.subject.words ?? capacityProvider} of ${holder.words}`;
    const subject = nounAt(share, holder, [property, index], words);
    const props = conformed(lowering, subject, SHARE.shape, share.props);
    return { capacityProvider, subject, props, ...(instances && runBy(instances)) };
  });
}

/** What `capacity` says: all tasks run on these instances. */
export function wholeShare(holder: Noun, instances: CapacityPlan): SharePlan {
  return { capacityProvider: instances.providerName, subject: holder, props: { weight: 1 }, ...runBy(instances) };
}

function runBy(plan: CapacityPlan): Pick<SharePlan, "instances" | "managed"> {
  return isManaged(plan) ? { managed: plan } : { instances: plan };
}
