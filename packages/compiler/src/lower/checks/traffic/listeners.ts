import { LISTENER_RULES } from "@ecs-dsl/validators/facts";
import { capitalized, counted, shown } from "@ecs-dsl/validators/words";
import { sourceOf, type Noun } from "../../nouns/noun.ts";
import type { Listener, RoutePair } from "../../resolve/priorities.ts";
import type { ConfigFix } from "../../../model/lowered-finding.ts";
import { type Move, moveOf } from "../../resolve/priority-moves.ts";
import { hiddenRoutes } from "../../resolve/hidden-routes.ts";
import { describedMatch } from "../../resolve/route-match.ts";
import { definePlanRule, type PlanFinding } from "../plan-rule.ts";

const { rules: RULES_MAX } = LISTENER_RULES;

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
  on: "loadBalancer",
  summary: `A load balancer has at most ${RULES_MAX} routes and redirects.`,
  source: {
    url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html",
    checked: "2026-11-23",
  },
  check(balancer, report, { priorities }) {
    const ours = priorities.listeners.filter(({ loadBalancer }) => loadBalancer === balancer);
    const routes = ours.flatMap((listener) => listener.routes);
    const redirects = balancer.props.redirects?.length ?? 0;
    const first = routes[Math.max(RULES_MAX - redirects, 0)];
    if (first !== undefined) report(tooMany(first.route.subject, balancer.name, routes.length, redirects));
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
    // Of more rules than a listener takes, some have to go first.
    if (listener.routes.length > RULES_MAX) return;
    for (const pair of listener.collisions) report(samePriority(pair, listener));
  },
});

export const routeOrder = definePlanRule({
  code: "config/route-order",
  severity: "error",
  on: "listener",
  summary: "No route comes after one that takes all of its requests.",
  source: {
    url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-rules.html",
    checked: "2026-11-29",
  },
  check(listener, report) {
    for (const pair of hiddenRoutes(listener)) if (isOurs(pair)) report(hidden(pair, listener));
  },
});

export const routeUnreachable = definePlanRule({
  code: "config/route-unreachable",
  severity: "warning",
  on: "listener",
  summary: "No `priority` puts a route after one that takes all of its requests.",
  source: {
    url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-rules.html",
    checked: "2026-11-29",
  },
  check(listener, report) {
    for (const pair of hiddenRoutes(listener)) if (!isOurs(pair)) report(hidden(pair, listener));
  },
});

/** Whether the order of two routes is that of the numbers that they were given here. */
function isOurs({ later, earlier }: RoutePair): boolean {
  return later.route.props.priority === undefined && earlier.route.props.priority === undefined;
}

function hidden(pair: RoutePair, listener: Listener): PlanFinding {
  const { route, match, priority } = pair.later;
  const { earlier } = pair;
  return {
    source: sourceOf(route.subject),
    message: `${capitalized(route.subject.words)}, ${describedMatch(match)}, gets no request: the one of ${earlier.workload.subject.words}, ${describedMatch(earlier.match)}, has the number ${earlier.priority}, which comes before ${priority}, and takes them all.`,
    related: [otherRoute(earlier.route.subject)],
    ...settled(pair, listener),
  };
}

function sameMatch({ later, earlier }: RoutePair): PlanFinding {
  const { route, match } = later;
  return {
    source: sourceOf(route.subject),
    message: `Routes of ${holders({ later, earlier })} both match ${describedMatch(match)} on ${route.loadBalancer.subject.words}; only one of them would get requests.`,
    help:
      later.workload === earlier.workload
        ? "Give one of them another `path` or `host`, or remove it."
        : "Give one of them another `path` or `host`, or remove it; to share the requests, give each a `weight`.",
    related: [otherRoute(earlier.route.subject)],
  };
}

function samePriority(pair: RoutePair, listener: Listener): PlanFinding {
  const { later, earlier } = pair;
  const { route, priority } = later;
  return {
    source: sourceOf(route.subject),
    message: `Routes of ${holders(pair)} have the priority ${priority} on ${route.loadBalancer.subject.words}: ${describedMatch(later.match)}, and ${describedMatch(earlier.match)}.`,
    related: [otherRoute(earlier.route.subject)],
    ...settled(pair, listener),
  };
}

/** What settles it, to read and for `--fix`. */
function settled(pair: RoutePair, listener: Listener): Pick<PlanFinding, "help" | "configFix"> {
  const move = moveOf(listener, pair);
  if (move === undefined) return {};
  const which = move.route === pair.later.route ? "this" : "the other";
  return {
    help: `Set \`priority\` of ${which} route to ${move.to}.`,
    configFix: priorityFix(move, listener),
  };
}

function otherRoute(subject: Noun) {
  return { message: "The other route is here.", source: sourceOf(subject) };
}

function holders({ later: { workload: left }, earlier: { workload: right } }: RoutePair): string {
  return left === right ? left.subject.words : `${right.subject.words} and ${left.subject.words}`;
}

function priorityFix({ route, to }: Move, { routes }: Listener): ConfigFix {
  const others = routes.filter((other) => other.route !== route);
  return {
    title: `Set \`priority\` of ${route.subject.words} to ${to}`,
    source: sourceOf(route.subject, ["priority"]),
    value: to,
    others: others.map((other) => sourceOf(other.route.subject)),
  };
}

function tooMany(subject: Noun, loadBalancer: string, count: number, redirects: number): PlanFinding {
  const rules =
    redirects === 0 ? counted(count, "route") : `${counted(count, "route")} and ${counted(redirects, "redirect")}`;
  return {
    source: sourceOf(subject),
    message: `Load balancer ${shown(loadBalancer)} has ${rules}; it takes ${RULES_MAX} rules.`,
    help: "Put some of them on another load balancer.",
  };
}
