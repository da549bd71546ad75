import { LISTENER_RULES } from "@ecs-dsl/validators/facts";
import type { LoadBalancerPlan, RoutePlan, WorkloadPlan } from "../plan/plan.ts";
import { shiftOf } from "../workloads/service/plan.ts";
import { byCodeUnit, hash } from "./names.ts";
import { sharesAmong, type SharedRoutes, sharedRoutes } from "./shared-routes.ts";
import type { PrioritizedRoute } from "./prioritized-route.ts";
import { matchKey, matchOf, specificity, type Specificity } from "./route-match.ts";

const { priority: PRIORITY } = LISTENER_RULES;

/** Priorities for each depth of a path, deepest first; wide where most routes are, so that their hashes seldom meet. */
const PATH_WIDTHS = [6000, 1000, 800, 4000, 1000, 9000, 1500, 14_000, 2000, 10_700];

/** Parts of those for host names, hosts with wildcards and every host, in percent; then for routes without a path. */
const HOST_PERCENT = [30, 10, 60];
const HOST_PERCENT_OF_ANY_PATH = [75, 20, 5];

/**
 * Parts for one other condition, two and so on, in percent; those with more come first. They are parts of the band that
 * comes before that of a route without others: nothing in it is narrower, and all that is wider comes later.
 */
const OTHERS_PERCENT = [60, 20, 10, 6, 4];

/** No band comes before that of exact paths of host names: the part of it that such routes with other conditions have. */
const FIRST_PERCENT = 10;

/** The priorities of the routes of an environment. */
export interface Priorities {
  readonly of: (route: RoutePlan) => number | undefined;
  readonly listeners: readonly Listener[];
  /** Routes of several workloads that match the same requests and share them by their weights. */
  readonly shared: SharedRoutes;
}

/** The routes on one listener of a load balancer, and what it cannot tell apart. */
export interface Listener {
  readonly loadBalancer: LoadBalancerPlan;
  /** The port of a further listener; undefined for the main one. */
  readonly port: number | undefined;
  readonly routes: readonly PrioritizedRoute[];
  /** Routes that match the same requests, by what they match, as far as they share them. */
  readonly shares: readonly (readonly PrioritizedRoute[])[];
  /** Routes that match the same requests as an earlier one and do not share them. */
  readonly duplicates: readonly RoutePair[];
  /** Routes that have the priority of an earlier one. */
  readonly collisions: readonly RoutePair[];
}

export interface RoutePair {
  readonly later: PrioritizedRoute;
  readonly earlier: PrioritizedRoute;
}

/**
 * Gives every route a priority that depends on nothing but the load balancer, its workload and what it matches, so that
 * other routes may come and go. Two that fall on one number stay so: to settle it here would move a live rule.
 */
export function prioritize(workloads: readonly WorkloadPlan[]): Priorities {
  const byListener = new Map<string, PrioritizedRoute[]>();
  const all = new Map<RoutePlan, number>();
  for (const prioritized of workloads.flatMap(prioritizedRoutes)) {
    const { route, priority } = prioritized;
    all.set(route, priority);
    const listener = placeOf(route);
    const routes = byListener.get(listener);
    if (routes === undefined) byListener.set(listener, [prioritized]);
    else routes.push(prioritized);
  }
  const listeners = Array.from(byListener.values(), listenerOf).flat();
  return { of: (route) => all.get(route), listeners, shared: sharedRoutes(listeners.flatMap(({ shares }) => shares)) };
}

function prioritizedRoutes(workload: WorkloadPlan): readonly PrioritizedRoute[] {
  return routesWithTests(workload).map((route) => {
    const match = matchOf(route.props);
    const key = JSON.stringify([placeOf(route), workload.name, ...matchKey(match)]);
    const given = priorityFrom(specificity(match), key);
    const priority = route.props.priority ?? withinShare(route.loadBalancer, given);
    return { route, workload, match, key, priority };
  });
}

/** Where a deployment shifts traffic, each route has the one that tells its test traffic beside it. */
function routesWithTests(workload: WorkloadPlan): readonly RoutePlan[] {
  if (shiftOf(workload) === undefined) return workload.routes;
  return workload.routes.flatMap((route) => (route.test === undefined ? [route] : [route, route.test]));
}

function placeOf({ loadBalancer: { name }, props: { listener } }: RoutePlan): string {
  return listener === undefined ? name : `${name}:${listener}`;
}

function priorityFrom({ path, host, others }: Specificity, key: string): number {
  const { before, width } = others === 0 ? bandOf(path, host) : partFor(others, bandBefore(path, host));
  return 1 + before + (hash(key) % width);
}

/** The same order among the numbers of a listener that are the app's; two may fall on one there more often. */
function withinShare({ existing, props }: LoadBalancerPlan, priority: number): number {
  const [first = PRIORITY.min, last = PRIORITY.max] = existing?.priorities ?? props.priorities ?? [];
  return first + Math.floor(((priority - PRIORITY.min) * (last - first + 1)) / PRIORITY.max);
}

/** Numbers that routes of one specificity share. */
interface Band {
  /** How many come first. */
  readonly before: number;
  readonly width: number;
}

function bandOf(path: number, host: number): Band {
  const depth = PATH_WIDTHS.length - 1 - path;
  const percents = path === 0 ? HOST_PERCENT_OF_ANY_PATH : HOST_PERCENT;
  const width = PATH_WIDTHS[depth] ?? 0;
  const before = sum(PATH_WIDTHS.slice(0, depth)) + (width * sum(percents.slice(0, 2 - host))) / 100;
  return { before, width: (width * (percents[2 - host] ?? 0)) / 100 };
}

function bandBefore(path: number, host: number): Band {
  if (host < 2) return bandOf(path, host + 1);
  if (path < PATH_WIDTHS.length - 1) return bandOf(path + 1, 0);
  const first = bandOf(path, host);
  return { ...first, width: (first.width * FIRST_PERCENT) / 100 };
}

function partFor(others: number, { before, width }: Band): Band {
  const count = Math.min(others, OTHERS_PERCENT.length);
  const first = Math.floor((width * sum(OTHERS_PERCENT.slice(count))) / 100);
  const end = Math.floor((width * sum(OTHERS_PERCENT.slice(count - 1))) / 100);
  return { before: before + first, width: end - first };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function listenerOf(routes: readonly PrioritizedRoute[]): readonly Listener[] {
  const [first] = routes;
  if (first === undefined) return [];
  const shares = sharesAmong(routes);
  const shared = new Set(shares.flat());
  const byMatch = new Map<string, PrioritizedRoute>();
  const byPriority = new Map<number, PrioritizedRoute>();
  const duplicates: RoutePair[] = [];
  const collisions: RoutePair[] = [];
  for (const later of routes.toSorted((left, right) => byCodeUnit(left.key, right.key))) {
    const match = JSON.stringify(matchKey(later.match));
    const same = byMatch.get(match);
    const near = byPriority.get(later.priority);
    if (same !== undefined && !shared.has(later)) duplicates.push({ later, earlier: same });
    else if (near !== undefined) collisions.push({ later, earlier: near });
    byMatch.set(match, same ?? later);
    byPriority.set(later.priority, near ?? later);
  }
  const { loadBalancer, props } = first.route;
  return [{ loadBalancer, port: props.listener, routes, shares, duplicates, collisions }];
}
