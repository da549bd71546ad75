import type { Cluster as ClusterDocument, Suppression } from "@ecs-dsl/validators";
import { placed } from "./call-site.ts";
import type { CapacityProviderStrategyItem } from "./capacity-provider.ts";

/** Settings of the ECS cluster. */
export interface ClusterProps {
  readonly name?: string;
  readonly containerInsights?: "disabled" | "enabled" | "enhanced";
  readonly capacityProviders?: readonly ("FARGATE" | "FARGATE_SPOT")[];
  readonly defaultCapacityProviderStrategy?: readonly CapacityProviderStrategyItem[];
  readonly tags?: Readonly<Record<string, string>>;
  readonly overrides?: Partial<ClusterDocument>;
  readonly suppress?: readonly Suppression[];
}

/** The ECS cluster that an environment's workloads run in. */
export interface Cluster {
  readonly kind: "cluster";
  readonly props: ClusterProps;
}

/** The ECS cluster that an environment's workloads run in. */
export function cluster(props: ClusterProps = {}): Cluster {
  return placed({ kind: "cluster", props: Object.freeze({ ...props }) }, cluster);
}
