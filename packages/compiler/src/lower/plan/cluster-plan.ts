import type { Cluster, ClusterProps, NewCluster } from "@ecs-dsl/dsl";
import type { Lowering } from "../lowering.ts";
import { conformed } from "./named-plans.ts";
import { noun } from "../nouns/noun.ts";
import { sharesOf } from "./parts.ts";
import type { Plan, SharePlan } from "./plan.ts";
import { CLUSTER, DEFAULT_STRATEGY } from "../fields/tables/cluster.ts";

export interface ClusterPlan extends Plan<ClusterProps> {
  readonly source: "new" | "existing";
  /** The default strategy: as written, or the one without. */
  readonly strategy: readonly SharePlan[];
}

/** What runs workloads that do not say so themselves; none where an override or another owner may say something else. */
export function knownStrategy({ props, strategy }: ClusterPlan): readonly SharePlan[] {
  return props.overrides?.defaultCapacityProviderStrategy === undefined ? strategy : [];
}

/** The cluster of an environment; one with every default where the app gives none. */
export function planCluster(lowering: Lowering, cluster: Cluster | undefined): ClusterPlan {
  const written = cluster ?? DEFAULT_CLUSTER;
  const [node, subject] = lowering.defaults.filled(written, noun(written, "cluster", "the cluster"));
  if (node.source === "existing") {
    return { source: "existing", name: existingName(node.name), subject, props: {}, strategy: [] };
  }
  const props = conformed<ClusterProps>(lowering, subject, CLUSTER.shape, node.props);
  const { name = lowering.prefix, defaultCapacityProviderStrategy: shares = DEFAULT_STRATEGY } = props;
  const strategy = sharesOf(lowering, subject, "defaultCapacityProviderStrategy", shares);
  return { source: "new", name, subject, props, strategy };
}

const DEFAULT_CLUSTER: Pick<NewCluster, "kind" | "source" | "props"> = { kind: "cluster", source: "new", props: {} };

/** The name that an ARN ends with, or that is given; what is neither has a finding. */
export function existingName(given: unknown): string {
  return typeof given === "string" ? given.slice(given.lastIndexOf("/") + 1) : "";
}
