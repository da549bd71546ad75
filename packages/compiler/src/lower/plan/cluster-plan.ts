import type { Cluster, ClusterProps } from "@ecs-dsl/dsl";
import type { Lowering } from "../lowering.ts";
import { conformed } from "./named-plans.ts";
import { noun } from "./noun.ts";
import type { Plan } from "./plan.ts";
import { CLUSTER } from "../fields/tables/cluster.ts";

export type ClusterPlan = Plan<ClusterProps>;

/** The cluster of an environment; one with every default where the app gives none. */
export function planCluster(lowering: Lowering, cluster: Cluster | undefined): ClusterPlan {
  const node = cluster ?? { kind: "cluster", props: {} };
  const subject = noun(node, "cluster", "the cluster");
  const props = conformed<ClusterProps>(lowering, subject, CLUSTER.shape, node.props);
  return { name: props.name ?? lowering.prefix, subject, props };
}
