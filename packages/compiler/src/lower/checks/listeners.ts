import { LISTENER_RULES } from "@ecs-dsl/validators/facts";
import { counted, shown } from "@ecs-dsl/validators/words";
import { sourceOf, type Noun } from "../plan/noun.ts";
import type { Listener, RoutePair } from "../resolve/priorities.ts";
import { describedMatch } from "../resolve/route-match.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

const { rules: RULES_MAX, priority: PRIORITY } = LISTENER_RULES;

export const routeDuplicate = definePlanRule({
  code: "config/route-duplicate",
  severity: "error",
  on: "listener",
  summary: "No two routes on a load balancer match the same requests.",
  check({ duplicates }, report) {
    duplicates.forEach((pair) => report(sameMatch(pair)));
  },
});

export const routeLimit = definePlanRule({
  code: "config/route-limit",
  severity: "error",
  on: "listener",
  summary: `A load balancer has at most ${RULES_MAX} routes.`,
  source: {
    url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html",
    checked: "2026-11-23",
  },
  check({ loadBalancer, routes }, report) {
    const first = routes[RULES_MAX];
    if (first !== undefined) report(tooMany(first.route.subject, loadBalancer.name, routes.length));
  },
});

export const routePriority = definePlanRule({
  code: "config/route-priority",
  severity: "error",
  on: "listener",
  summary: "No two routes on a load balancer have the same priority.",
  source: {
    url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateRule.html",
    checked: "2026-11-24",
  },
  check(listener, report) {
    listener.collisions.forEach((pair) => report(samePriority(pair, listener)));
  },
});

function sameMatch({ later, earlier }: RoutePair): PlanFinding {
  const { route, match } = later;
  return {
    source: sourceOf(route.subject),
    message: `Routes of ${holders({ later, earlier })} both match ${describedMatch(match)} on ${route.loadBalancer.subject.words}; only one of them would get requests.`,
    help: "Give one of them another `path` or `host`, or remove it.",
    related: [otherRoute(earlier.route.subject)],
  };
}

function samePriority({ later, earlier }: RoutePair, listener: Listener): PlanFinding {
  const { route, priority } = later;
  return {
    source: sourceOf(route.subject),
    message: `Routes of ${holders({ later, earlier })} have the priority ${priority} on ${route.loadBalancer.subject.words}: ${describedMatch(later.match)}, and ${describedMatch(earlier.match)}.`,
    help: `Set \`priority\` of this route to ${freePriority(priority, listener)}.`,
    related: [otherRoute(earlier.route.subject)],
  };
}

function otherRoute(subject: Noun) {
  return { message: "The other route is here.", source: sourceOf(subject) };
}

function holders({ later: { workload: left }, earlier: { workload: right } }: RoutePair): string {
  return left === right ? left.subject.words : `${right.subject.words} and ${left.subject.words}`;
}

/** The next number that no rule of the listener has. */
function freePriority(priority: number, { routes }: Listener): number {
  const taken = new Set(routes.map((route) => route.priority));
  let free = priority;
  while (taken.has(free)) free = (free % PRIORITY.max) + 1;
  return free;
}

function tooMany(subject: Noun, loadBalancer: string, count: number): PlanFinding {
  return {
    source: sourceOf(subject),
    message: `Load balancer ${shown(loadBalancer)} has ${counted(count, "route")}; a listener takes ${RULES_MAX} rules.`,
    help: "Put some of them on another load balancer.",
  };
}
