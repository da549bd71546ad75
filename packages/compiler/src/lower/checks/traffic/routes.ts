import type { RouteHealthCheck } from "@ecs-dsl/dsl";
import { HEALTH_CHECK_PATH_LENGTH_MAX, LISTENER_RULES, TARGET_GROUP } from "@ecs-dsl/validators/facts";
import { capitalized, shown } from "@ecs-dsl/validators/words";
import type { Path } from "@ecs-dsl/validators";
import { sourceOf, type Noun } from "../../nouns/noun.ts";
import type { LoadBalancerPlan, RoutePlan } from "../../plan/plan.ts";
import { isSecure } from "../../resolve/listeners.ts";
import { matchOf } from "../../resolve/route-match.ts";
import { beginsAsPath, isHostPattern, isPathPattern } from "../../resolve/rule-patterns.ts";
import type { TargetGroupPlan } from "../../resolve/target-groups.ts";
import { definePlanRule, type PlanFinding } from "../plan-rule.ts";

export const routeGrpc = definePlanRule({
  code: "config/route-grpc",
  severity: "error",
  on: "route",
  summary: "A route to a gRPC or HTTP/2 port is on a load balancer with a certificate.",
  source: {
    url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html#target-group-protocol-version",
    checked: "2026-11-24",
  },
  check({ route, group }, report) {
    const spoken = group.appProtocol === undefined ? undefined : HTTPS_ONLY[group.appProtocol];
    if (isFirst(route, group) && spoken !== undefined && !isSecure(group.loadBalancer, route.props.listener)) {
      report(noCertificate(route.subject, spoken, group.loadBalancer));
    }
  },
});

/** Protocols that ELB passes on from HTTPS alone, as people call them. */
const HTTPS_ONLY = { grpc: "gRPC", http2: "HTTP/2", http: undefined } as const;

/** Source: API_Matcher. Checked 2026-11-24. */
const MATCHERS = {
  http: { pattern: /^[2-4]\d\d(?:[-,][2-4]\d\d)*$/, codes: "HTTP codes from 200 to 499", example: "200-299" },
  grpc: { pattern: /^\d{1,2}(?:[-,]\d{1,2})*$/, codes: "gRPC codes from 0 to 99", example: "0" },
};

export const routeHealthCheck = definePlanRule({
  code: "config/route-health-check",
  severity: "error",
  on: "route",
  summary: "The health check of a route has a path, a timeout below its interval and codes that ELB takes.",
  source: {
    url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html",
    checked: "2026-11-24",
  },
  check({ route: { subject, props }, group }, report) {
    const { path } = group.healthCheck;
    const given: Partial<RouteHealthCheck> = typeof props.healthCheck === "object" ? props.healthCheck : {};
    if (!path.startsWith("/") || path.length > HEALTH_CHECK_PATH_LENGTH_MAX) {
      report(badPath(subject, path, typeof props.healthCheck === "string" ? [] : ["path"]));
    }
    const { interval = TARGET_GROUP.interval.default, timeout = TARGET_GROUP.timeout.default, matcher } = given;
    if (timeout >= interval) report(longWait(subject, interval, timeout, given.timeout === undefined));
    const matchers = MATCHERS[group.appProtocol === "grpc" ? "grpc" : "http"];
    if (matcher !== undefined && !matchers.pattern.test(matcher)) report(badMatcher(subject, matcher, matchers));
  },
});

export const routeHost = definePlanRule({
  code: "config/route-host",
  severity: "error",
  on: "route",
  summary: "A host of a route is a host name with a dot, with or without wildcards.",
  source: {
    url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_HostHeaderConditionConfig.html",
    checked: "2026-11-24",
  },
  check({ route: { subject, props } }, report) {
    for (const host of matchOf(props).hosts) {
      if (!isHostPattern(host)) report(badHost(subject, host));
    }
  },
});

export const routePath = definePlanRule({
  code: "config/route-path",
  severity: "error",
  on: "route",
  summary: "A path of a route begins with a slash and has no characters that ELB refuses.",
  source: {
    url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_PathPatternConditionConfig.html",
    checked: "2026-11-24",
  },
  check({ route: { subject, props } }, report) {
    for (const path of matchOf(props).paths) {
      if (!isPathPattern(path)) report(badPattern(subject, path));
    }
  },
});

export const routeUdp = definePlanRule({
  code: "config/route-udp",
  severity: "error",
  on: "route",
  summary: "A route goes to a port that is for TCP alone.",
  source: {
    url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html",
    checked: "2026-11-24",
  },
  check({ route, group }, report) {
    if (!isFirst(route, group)) return;
    if (group.isUdp) report(udpPort(route.subject));
    else if (group.isAlsoUdp) report(portOfBoth(route.subject, group.containerPort));
  },
});

/** The protocol is the target group's: it is said once, of the first route. */
function isFirst(route: RoutePlan, { routes }: TargetGroupPlan): boolean {
  return routes[0] === route;
}

function noCertificate(subject: Noun, spoken: string, { subject: balancer }: LoadBalancerPlan): PlanFinding {
  return {
    source: sourceOf(subject),
    message: `${capitalized(subject.words)} goes to a port that speaks ${spoken}, and ${balancer.words} has no certificate; ELB passes ${spoken} on from HTTPS only.`,
    help: `Give ${balancer.words} a \`certificate\`.`,
  };
}

function badPath(subject: Noun, path: string, below: Path): PlanFinding {
  return {
    source: sourceOf(subject, ["healthCheck", ...below]),
    message: `The health check of ${subject.words} asks for ${shown(path)}; ELB takes a path that begins with "/" and has at most ${HEALTH_CHECK_PATH_LENGTH_MAX} characters.`,
    help: 'Set it to a path like "/health".',
  };
}

function longWait(subject: Noun, interval: number, timeout: number, isDefault: boolean): PlanFinding {
  return {
    source: sourceOf(subject, ["healthCheck", isDefault ? "interval" : "timeout"]),
    message: `The health check of ${subject.words} waits ${timeout} s for an answer and runs every ${interval} s; ELB requires the wait to be shorter.`,
    help: `Set \`timeout\` to less than ${interval}.`,
  };
}

function badMatcher(
  subject: Noun,
  matcher: string,
  { codes, example }: { readonly codes: string; readonly example: string },
): PlanFinding {
  return {
    source: sourceOf(subject, ["healthCheck", "matcher"]),
    message: `The health check of ${subject.words} expects ${shown(matcher)}; ELB takes ${codes}.`,
    help: `Set \`matcher\` to codes like "${example}".`,
  };
}

function badHost(subject: Noun, host: string): PlanFinding {
  return {
    source: sourceOf(subject, ["host"]),
    message: `${capitalized(subject.words)} matches the host ${shown(host)}; ELB takes a host name with a dot, of at most ${LISTENER_RULES.patternLength} letters, digits, wildcards, "-" and ".".`,
    help: 'Set `host` to a name like "api.example.com".',
  };
}

function badPattern(subject: Noun, path: string): PlanFinding {
  return {
    source: sourceOf(subject, ["path"]),
    message: `${capitalized(subject.words)} matches the path ${shown(path)}; ELB takes at most ${LISTENER_RULES.patternLength} letters, digits, wildcards and _-.$/~"'@:+&, and a request's path begins with "/".`,
    help: beginsAsPath(path) ? "Remove the other characters." : `Set \`path\` to ${shown(`/${path}`)}.`,
  };
}

/** ECS's answer: "Container port 53 is used in more than one port mapping for container dns". */
function portOfBoth(subject: Noun, port: number): PlanFinding {
  return {
    source: sourceOf(subject),
    message: `${capitalized(subject.words)} goes to port ${port}, which its service has for UDP, too; ECS gives a load balancer only ports that a container has once.`,
    help: "Remove the UDP port, or let the container listen on another one for UDP.",
  };
}

function udpPort(subject: Noun): PlanFinding {
  return {
    source: sourceOf(subject),
    message: `${capitalized(subject.words)} goes to a UDP port; an Application Load Balancer speaks HTTP over TCP.`,
    help: "Name a port whose `protocol` is tcp, or let a `networkLoadBalancer(…)` listen, which speaks UDP, too.",
  };
}
