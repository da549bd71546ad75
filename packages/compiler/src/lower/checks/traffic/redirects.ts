import type { Path } from "@ecs-dsl/validators";
import { LISTENER_RULES, REDIRECT_PART_LENGTH_MAX } from "@ecs-dsl/validators/facts";
import { capitalized, shown } from "@ecs-dsl/validators/words";
import type { AppPlan } from "../../plan/app-plan.ts";
import { sourceOf, type Noun } from "../../nouns/noun.ts";
import type { LoadBalancerPlan } from "../../plan/plan.ts";
import { isCovered } from "../../resolve/covered-routes.ts";
import { mainPort } from "../../resolve/listeners.ts";
import type { PrioritizedRoute } from "../../resolve/prioritized-route.ts";
import { type Destination, destinationOf, type RedirectPlan, redirectsOf } from "../../resolve/redirects.ts";
import { describedMatch, type RouteMatch, valuesOf } from "../../resolve/route-match.ts";
import { isHostPattern, isPathPattern } from "../../resolve/rule-patterns.ts";
import { definePlanRule, type PlanFinding, type ReportPlan } from "../plan-rule.ts";

const REDIRECTS = {
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RedirectActionConfig.html",
  checked: "2026-11-29",
};

export const redirectTarget = definePlanRule({
  code: "config/redirect-target",
  severity: "error",
  on: "loadBalancer",
  summary: "A redirect goes to a URL or a path, and not round.",
  source: REDIRECTS,
  check(balancer, report) {
    const { redirect } = balancer.props.defaultAction ?? {};
    const to = typeof redirect === "object" ? redirect.to : redirect;
    const at = ["defaultAction", "redirect", ...(typeof redirect === "object" ? ["to"] : [])];
    if (to !== undefined) checkTarget(balancer, { at, to, match: NO_MATCH }, report);
    for (const { redirect: one, match, index } of redirectsOf(balancer)) {
      checkTarget(balancer, { at: ["redirects", index, "to"], to: one.to, match }, report);
    }
  },
});

export const redirectMatch = definePlanRule({
  code: "config/redirect-match",
  severity: "error",
  on: "loadBalancer",
  summary: `A redirect is of some hosts or paths that ELB compares with, at most ${LISTENER_RULES.conditionValues}.`,
  source: {
    url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html",
    checked: "2026-11-29",
  },
  check(balancer, report) {
    const { subject } = balancer;
    for (const { match, index } of redirectsOf(balancer)) {
      const { hosts, paths } = match;
      const count = valuesOf(match).length;
      const badHost = hosts.find((host) => !isHostPattern(host));
      const badPath = paths.find((path) => !isPathPattern(path));
      if (count === 0) report(ofEverything(subject, index));
      else if (badHost !== undefined) report(noPattern(subject, index, "host", badHost));
      else if (badPath !== undefined) report(noPattern(subject, index, "path", badPath));
      else if (count > LISTENER_RULES.conditionValues) report(tooMany(subject, index, count));
    }
  },
});

export const redirectPriority = definePlanRule({
  code: "config/redirect-priority",
  severity: "error",
  on: "loadBalancer",
  summary: "No redirect of a load balancer has the priority, or the requests, of another one or of a route.",
  source: {
    url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateRule.html",
    checked: "2026-11-24",
  },
  check(balancer, report, app) {
    const redirects = redirectsOf(balancer);
    const routes = routesOn(balancer, app);
    const taken = new Set([...redirects, ...routes].map(({ priority }) => priority));
    redirects.forEach((one, index) => {
      const earlier = redirects.slice(0, index).find((other) => other.priority === one.priority);
      const route = routes.find((other) => other.priority === one.priority);
      const other = earlier === undefined ? route?.route.subject.words : `redirect ${earlier.index + 1}`;
      if (other !== undefined) report(samePriority(balancer, one, other, taken));
    });
  },
});

export const redirectHidesRoute = definePlanRule({
  code: "config/redirect-hides-route",
  severity: "warning",
  on: "loadBalancer",
  summary: "No redirect takes all requests of a route.",
  source: {
    url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-rules.html",
    checked: "2026-11-29",
  },
  check(balancer, report, app) {
    const redirects = redirectsOf(balancer).filter(({ match }) => valuesOf(match).length > 0);
    for (const route of routesOn(balancer, app)) {
      const first = redirects.find((one) => one.priority < route.priority && isCovered(route.match, one.match));
      if (first !== undefined) report(hidden(balancer, first, route));
    }
  },
});

/** The routes on the listener that redirects are on. */
function routesOn(balancer: LoadBalancerPlan, { priorities }: AppPlan): readonly PrioritizedRoute[] {
  const ours = priorities.listeners.filter(({ loadBalancer, port }) => loadBalancer === balancer && port === undefined);
  return ours.flatMap(({ routes }) => routes);
}

interface Target {
  readonly at: Path;
  readonly to: string;
  readonly match: RouteMatch;
}

const NO_MATCH: RouteMatch = { hosts: [], paths: [], others: [] };

function checkTarget(balancer: LoadBalancerPlan, target: Target, report: ReportPlan): void {
  const destination = destinationOf(target);
  const finding = destination === undefined ? noTarget(balancer, target) : wrongTarget(balancer, target, destination);
  if (finding !== undefined) report(finding);
}

function wrongTarget(balancer: LoadBalancerPlan, target: Target, destination: Destination): PlanFinding | undefined {
  const long = Object.values(destination).find((part) => part.length > REDIRECT_PART_LENGTH_MAX);
  if (long !== undefined) return tooLong(balancer, target);
  if (mainPort(balancer) === 443 && destination.protocol === "http") return toPlainHttp(balancer, target);
  return goesRound(balancer, target.match, destination) ? round(balancer, target) : undefined;
}

/** Whether a request that is redirected is redirected again, to the same place. */
function goesRound(
  balancer: LoadBalancerPlan,
  { hosts }: RouteMatch,
  { protocol, host, port, path, query }: Destination,
): boolean {
  if (path !== undefined || query !== undefined) return false;
  const isHere = host === undefined || host === "#{host}" || hosts.includes(host.toLowerCase());
  const isOnPort = port === undefined || port === "#{port}" || Number(port) === mainPort(balancer);
  const isSame = protocol === undefined || protocol === "#{protocol}" || mainPort(balancer) === 443;
  return isHere && isOnPort && isSame;
}

function noTarget({ subject }: LoadBalancerPlan, { at, to }: Target): PlanFinding {
  return {
    source: sourceOf(subject, at),
    message: `${capitalized(subject.words)} redirects to ${shown(to)}, which is neither a URL nor a path.`,
    help: /^[A-Za-z0-9.-]+\.[A-Za-z]+/.test(to)
      ? `Write ${shown(`https://${to}`)}.`
      : 'Write it like "https://example.com", "https://example.com/new" or "/new".',
  };
}

function tooLong({ subject }: LoadBalancerPlan, { at }: Target): PlanFinding {
  return {
    source: sourceOf(subject, at),
    message: `${capitalized(subject.words)} redirects to a URL with a part of more than ${REDIRECT_PART_LENGTH_MAX} characters; ELB takes no more for host, path and query each.`,
    help: "Shorten it.",
  };
}

function toPlainHttp({ subject }: LoadBalancerPlan, { at, to }: Target): PlanFinding {
  return {
    source: sourceOf(subject, at),
    message: `${capitalized(subject.words)} redirects to ${shown(to)}; ELB does not redirect from HTTPS to HTTP.`,
    help: `Write ${shown(to.replace(/^http:/, "https:"))}.`,
  };
}

function round({ subject }: LoadBalancerPlan, { at, to }: Target): PlanFinding {
  return {
    source: sourceOf(subject, at),
    message: `${capitalized(subject.words)} redirects to ${shown(to)}, which is what the client asked for: it would go round.`,
    help: "Redirect to another host or path.",
  };
}

function ofEverything(subject: Noun, index: number): PlanFinding {
  return {
    source: sourceOf(subject, ["redirects", index]),
    message: `Redirect ${index + 1} of ${subject.words} is of every request, and so no route gets any.`,
    help: "Give it a `host` or a `path`; for what no route describes, use `defaultAction: { redirect: … }`.",
  };
}

function noPattern(subject: Noun, index: number, property: "host" | "path", value: string): PlanFinding {
  return {
    source: sourceOf(subject, ["redirects", index, property]),
    message: `Redirect ${index + 1} of ${subject.words} is of the ${property} ${shown(value)}, which ELB does not compare with.`,
    help:
      property === "host" ? 'Write a host name with a dot, like "www.example.com".' : 'Write a path, like "/old/*".',
  };
}

function tooMany(subject: Noun, index: number, count: number): PlanFinding {
  return {
    source: sourceOf(subject, ["redirects", index]),
    message: `Redirect ${index + 1} of ${subject.words} has ${count} hosts and paths; a listener rule takes ${LISTENER_RULES.conditionValues}.`,
    help: "Divide it into two.",
  };
}

function samePriority(
  { subject }: LoadBalancerPlan,
  { index, priority }: RedirectPlan,
  other: string,
  taken: Set<number>,
): PlanFinding {
  let free = 1;
  while (taken.has(free)) free++;
  taken.add(free);
  return {
    source: sourceOf(subject, ["redirects", index]),
    message: `Redirect ${index + 1} of ${subject.words} has the priority ${priority}, which ${other} has, too.`,
    help: `Set its \`priority\` to ${free}; remove it where both are of the same requests.`,
  };
}

function hidden({ subject }: LoadBalancerPlan, redirect: RedirectPlan, route: PrioritizedRoute): PlanFinding {
  return {
    source: sourceOf(route.route.subject),
    message: `${capitalized(route.route.subject.words)}, ${describedMatch(route.match)}, gets no request: redirect ${redirect.index + 1} of ${subject.words}, ${describedMatch(redirect.match)}, takes them all.`,
    help: `Remove the route, or set its \`priority\` below ${redirect.priority}.`,
  };
}
