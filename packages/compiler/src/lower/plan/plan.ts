import type {
  LoadBalancerProps,
  RepositoryProps,
  RouteProps,
  ServiceOverrides,
  ServiceProps,
  SidecarProps,
} from "@ecs-dsl/dsl";
import type { Noun } from "./noun.ts";

/** A noun whose props hold what their type says, or nothing. */
export interface Plan<Props> {
  readonly name: string;
  readonly subject: Noun;
  readonly props: Partial<Props>;
}

/** A workload of any kind; each kind has a plan of its own that says more. */
export interface WorkloadPlan extends Plan<TaskProps> {
  /** The `kind` of its DSL value. */
  readonly kind: string;
  readonly sidecars: readonly SidecarPlan[];
  readonly routes: readonly RoutePlan[];
  /** `<app>-<environment>-<workload>`: its stack and its task family. */
  readonly fullName: string;
}

/** The props that workloads of every kind have: what describes their task. */
export type TaskProps = Omit<
  ServiceProps,
  "routes" | "desiredCount" | "scaling" | "healthCheckGracePeriodSeconds" | "deployment" | "overrides"
> & { readonly overrides?: Omit<ServiceOverrides, "service"> };

export type SidecarPlan = Plan<SidecarProps>;

export type LoadBalancerPlan = Plan<LoadBalancerProps>;

export type RepositoryPlan = Plan<RepositoryProps>;

export interface RoutePlan {
  readonly subject: Noun;
  readonly props: Partial<RouteProps>;
  readonly loadBalancer: LoadBalancerPlan;
}
