import type { RoutePlan, WorkloadPlan } from "../plan/plan.ts";
import type { RouteMatch } from "./route-match.ts";

/** A route with its priority. */
export interface PrioritizedRoute {
  readonly route: RoutePlan;
  readonly workload: WorkloadPlan;
  readonly match: RouteMatch;
  /** What the priority is made from. */
  readonly key: string;
  readonly priority: number;
}
