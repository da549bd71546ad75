import type { LoadBalancerProps, RepositoryProps, RouteProps, ServiceProps, SidecarProps } from "@ecs-dsl/dsl";
import type { Noun } from "./noun.ts";

/** A noun whose props hold what their type says, or nothing. */
export interface Plan<Props> {
  readonly name: string;
  readonly subject: Noun;
  readonly props: Partial<Props>;
}

export interface WorkloadPlan extends Plan<ServiceProps> {
  readonly sidecars: readonly SidecarPlan[];
  readonly routes: readonly RoutePlan[];
  /** `<app>-<environment>-<workload>`: its stack and its task family. */
  readonly fullName: string;
}

export type SidecarPlan = Plan<SidecarProps>;

export type LoadBalancerPlan = Plan<LoadBalancerProps>;

export type RepositoryPlan = Plan<RepositoryProps>;

export interface RoutePlan {
  readonly subject: Noun;
  readonly props: Partial<RouteProps>;
  readonly loadBalancer: LoadBalancerPlan;
}
