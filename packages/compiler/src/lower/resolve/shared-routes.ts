import type { RoutePlan, WorkloadPlan } from "../plan/plan.ts";
import type { PrioritizedRoute } from "./prioritized-route.ts";
import { matchKey } from "./route-match.ts";

/**
 * What routes that share their requests take of each other. Each is a rule of its own workload's stack that sends to its
 * target group and to those of the routes after it, by priority. So the first of them shares all requests; it is deployed
 * last, and where it goes, the next one shares what is left among the others.
 */
export interface SharedRoutes {
  /** The routes that a rule sends to beside its own: those that come after it and have a share. */
  readonly besides: (route: RoutePlan) => readonly PrioritizedRoute[];
  /** Whether rules of other workloads send to the target group of the route. */
  readonly isTaken: (route: RoutePlan) => boolean;
  /** The workloads whose target groups a workload sends to, each once. */
  readonly behind: (workload: WorkloadPlan) => readonly WorkloadPlan[];
}

/** Routes with a weight that match the same requests, each of another workload. */
export function sharesAmong(routes: readonly PrioritizedRoute[]): readonly (readonly PrioritizedRoute[])[] {
  const byMatch = new Map<string, PrioritizedRoute[]>();
  for (const one of routes) {
    if (one.route.props.weight === undefined) continue;
    const match = JSON.stringify(matchKey(one.match));
    const same = byMatch.get(match);
    if (same === undefined) byMatch.set(match, [one]);
    else same.push(one);
  }
  return Array.from(byMatch.values()).filter(isShare);
}

function isShare(routes: readonly PrioritizedRoute[]): boolean {
  const workloads = new Set(routes.map(({ workload }) => workload));
  return routes.length > 1 && workloads.size === routes.length;
}

const NONE: readonly never[] = [];

export function sharedRoutes(shares: readonly (readonly PrioritizedRoute[])[]): SharedRoutes {
  const besides = new Map<RoutePlan, readonly PrioritizedRoute[]>();
  const behind = new Map<WorkloadPlan, Set<WorkloadPlan>>();
  for (const share of shares) {
    const latest = share.toSorted((left, right) => right.priority - left.priority);
    latest.forEach(({ route, workload }, index) => {
      const others = latest.slice(0, index).filter((one) => one.route.props.weight !== 0);
      besides.set(route, others);
      const known = behind.get(workload) ?? new Set();
      behind.set(workload, new Set([...known, ...others.map((one) => one.workload)]));
    });
  }
  const taken = new Set(Array.from(besides.values()).flatMap((others) => others.map(({ route }) => route)));
  return {
    besides: (route) => besides.get(route) ?? NONE,
    isTaken: (route) => taken.has(route),
    behind: (workload) => Array.from(behind.get(workload) ?? NONE),
  };
}
