import { LISTENER_RULES } from "@ecs-dsl/validators/facts";
import { counted, shown } from "@ecs-dsl/validators/words";
import type { Lowering } from "../lowering.ts";
import { byCodeUnit, hash } from "./names.ts";
import { reportAt, sourceOf } from "../plan/noun.ts";
import type { RoutePlan, WorkloadPlan } from "../plan/plan.ts";
import { checkRange } from "../plan/range.ts";
import { describedMatch, matchOf, specificity, type RouteMatch, type Specificity } from "./route-match.ts";

const { rules: RULES_MAX, priority: PRIORITY } = LISTENER_RULES;

/** Priorities for each depth of a path, deepest first; wide where most routes are, so that their hashes seldom meet. */
const PATH_WIDTHS = [6000, 1000, 800, 4000, 1000, 9000, 1500, 14_000, 2000, 10_700];

/** Parts of those for host names, hosts with wildcards and every host, in percent; then for routes without a path. */
const HOST_PERCENT = [30, 10, 60];
const HOST_PERCENT_OF_ANY_PATH = [75, 20, 5];

/** The priority of each route of an environment. */
export type Priorities = ReadonlyMap<RoutePlan, number>;

interface Placed {
  readonly route: RoutePlan;
  readonly workload: WorkloadPlan;
  readonly match: RouteMatch;
  /** What the priority is made from. */
  readonly key: string;
  readonly priority: number;
}

/**
 * Gives every route a priority that depends on nothing but the load balancer, its workload and what it matches, so that
 * other routes may come and go. Two that fall on one number are reported: to settle it here would move a live rule.
 */
export function priorities(lowering: Lowering, workloads: readonly WorkloadPlan[]): Priorities {
  const listeners = new Map<string, Placed[]>();
  const all = new Map<RoutePlan, number>();
  for (const placed of workloads.flatMap(placedRoutes)) {
    all.set(placed.route, placed.priority);
    const listener = listeners.get(placed.route.loadBalancer.name);
    if (listener === undefined) listeners.set(placed.route.loadBalancer.name, [placed]);
    else listener.push(placed);
  }
  for (const listener of listeners.values()) checkListener(lowering, listener);
  return all;
}

function placedRoutes(workload: WorkloadPlan): readonly Placed[] {
  return workload.routes.map((route) => {
    const match = matchOf(route.props);
    const key = JSON.stringify([route.loadBalancer.name, workload.name, match.hosts, match.paths]);
    const priority = route.props.priority ?? priorityFrom(specificity(match), key);
    return { route, workload, match, key, priority };
  });
}

function priorityFrom({ path, host }: Specificity, key: string): number {
  const depth = PATH_WIDTHS.length - 1 - path;
  const percents = path === 0 ? HOST_PERCENT_OF_ANY_PATH : HOST_PERCENT;
  const width = PATH_WIDTHS[depth] ?? 0;
  const before = sum(PATH_WIDTHS.slice(0, depth)) + (width * sum(percents.slice(0, 2 - host))) / 100;
  return 1 + before + (hash(key) % ((width * (percents[2 - host] ?? 0)) / 100));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function checkListener(lowering: Lowering, listener: readonly Placed[]): void {
  const byMatch = new Map<string, Placed>();
  const byPriority = new Map<number, Placed>();
  for (const placed of listener.toSorted((left, right) => byCodeUnit(left.key, right.key))) {
    const match = JSON.stringify([placed.match.hosts, placed.match.paths]);
    const same = byMatch.get(match);
    const near = byPriority.get(placed.priority);
    if (same !== undefined) reportDuplicate(lowering, placed, same);
    else if (near !== undefined) reportCollision(lowering, placed, near, listener);
    byMatch.set(match, same ?? placed);
    byPriority.set(placed.priority, near ?? placed);
    checkRange(lowering, placed.route.subject, ["priority"], placed.route.props.priority, PRIORITY);
  }
  const [last] = listener.slice(RULES_MAX);
  if (last !== undefined) reportTooMany(lowering, last, listener.length);
}

function reportDuplicate(lowering: Lowering, placed: Placed, other: Placed): void {
  const { route, workload, match } = placed;
  reportAt(lowering.report, route.subject, [], {
    code: "config/route-duplicate",
    message: `Routes of ${holders(workload, other.workload)} both match ${describedMatch(match)} on ${route.loadBalancer.subject.words}; only one of them would get requests.`,
    help: "Give one of them another `path` or `host`, or remove it.",
    related: [{ message: "The other route is here.", source: sourceOf(other.route.subject) }],
  });
}

function reportCollision(lowering: Lowering, placed: Placed, other: Placed, listener: readonly Placed[]): void {
  const { route, workload, priority } = placed;
  reportAt(lowering.report, route.subject, [], {
    code: "config/route-priority",
    message: `Routes of ${holders(workload, other.workload)} have the priority ${priority} on ${route.loadBalancer.subject.words}: ${describedMatch(placed.match)}, and ${describedMatch(other.match)}.`,
    help: `Set \`priority\` of this route to ${freePriority(priority, listener)}.`,
    related: [{ message: "The other route is here.", source: sourceOf(other.route.subject) }],
  });
}

function holders(left: WorkloadPlan, right: WorkloadPlan): string {
  return left === right ? left.subject.words : `${right.subject.words} and ${left.subject.words}`;
}

/** The next number that no rule of the listener has. */
function freePriority(priority: number, listener: readonly Placed[]): number {
  const taken = new Set(listener.map((placed) => placed.priority));
  let free = priority;
  while (taken.has(free)) free = (free % PRIORITY.max) + 1;
  return free;
}

function reportTooMany(lowering: Lowering, { route }: Placed, count: number): void {
  reportAt(lowering.report, route.subject, [], {
    code: "config/route-limit",
    message: `Load balancer ${shown(route.loadBalancer.name)} has ${counted(count, "route")}; a listener takes ${RULES_MAX} rules.`,
    help: "Put some of them on another load balancer.",
  });
}
