import type { Cluster, ClusterProps } from "@ecs-dsl/dsl";
import type { Lowering } from "../lowering.ts";
import { conformed } from "./named-plans.ts";
import { noun } from "./noun.ts";
import { sharesOf } from "./parts.ts";
import type { Plan, SharePlan } from "./plan.ts";
import { CLUSTER, DEFAULT_STRATEGY } from "../fields/tables/cluster.ts";

export interface ClusterPlan extends Plan<ClusterProps> {
  /** The default strategy: as written, or the one without. */
  readonly strategy: readonly SharePlan[];
}

/** What runs workloads that do not say so themselves; none where an override may say something else. */
export function knownStrategy({ props, strategy }: ClusterPlan): readonly SharePlan[] {
  return props.overrides?.defaultCapacityProviderStrategy === undefined ? strategy : [];
}

/** The cluster of an environment; one with every default where the app gives none. */
export function planCluster(lowering: Lowering, cluster: Cluster | undefined): ClusterPlan {
  const written = cluster ?? { kind: "cluster", props: {} };
  const [node, subject] = lowering.defaults.filled(written, noun(written, "cluster", "the cluster"));
  const props = conformed<ClusterProps>(lowering, subject, CLUSTER.shape, node.props);
  const { name = lowering.prefix, defaultCapacityProviderStrategy: shares = DEFAULT_STRATEGY } = props;
  return { name, subject, props, strategy: sharesOf(lowering, subject, "defaultCapacityProviderStrategy", shares) };
}
