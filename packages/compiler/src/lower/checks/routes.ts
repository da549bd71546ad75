import { HEALTH_CHECK_PATH_LENGTH_MAX, LISTENER_RULES, TARGET_GROUP } from "@ecs-dsl/validators/facts";
import { capitalized, counted, shown } from "@ecs-dsl/validators/words";
import type { Path } from "@ecs-dsl/validators";
import type { Lowering } from "../lowering.ts";
import { reportAt } from "../plan/noun.ts";
import type { RoutePlan } from "../plan/plan.ts";
import { checkRange } from "../plan/range.ts";
import { matchOf } from "../resolve/route-match.ts";
import type { TargetGroupPlan } from "../workloads/service/target-groups.ts";

/** Reports what ELB would refuse of a target group and the rules of its routes: no document carries them. */
export function checkRoutes(lowering: Lowering, group: TargetGroupPlan): void {
  for (const route of group.routes) {
    checkConditions(lowering, route);
    checkTimes(lowering, route, group);
  }
  const [first] = group.routes;
  if (first !== undefined) checkProtocol(lowering, first, group);
  for (const route of group.routes) checkMatcher(lowering, route, group);
}

function checkTimes(lowering: Lowering, route: RoutePlan, { healthCheck }: TargetGroupPlan): void {
  const { deregistrationDelay, healthCheck: given } = route.props;
  checkRange(lowering, route.subject, ["deregistrationDelay"], deregistrationDelay, TARGET_GROUP.deregistrationDelay);
  checkHealthPath(
    lowering,
    route,
    healthCheck.path,
    typeof given === "string" ? ["healthCheck"] : ["healthCheck", "path"],
  );
  if (typeof given !== "object") return;
  for (const name of ["interval", "timeout", "healthyThreshold", "unhealthyThreshold"] as const) {
    checkRange(lowering, route.subject, ["healthCheck", name], given[name], TARGET_GROUP[name]);
  }
  const { interval = TARGET_GROUP.interval.default, timeout = TARGET_GROUP.timeout.default } = given;
  if (timeout < interval) return;
  reportAt(lowering.report, route.subject, ["healthCheck", given.timeout === undefined ? "interval" : "timeout"], {
    code: "config/route-health-check",
    message: `The health check of ${route.subject.words} waits ${timeout} s for an answer and runs every ${interval} s; ELB wants the wait to be shorter.`,
    help: `Set \`timeout\` to less than ${interval}.`,
  });
}

function checkHealthPath(lowering: Lowering, { subject }: RoutePlan, path: string, at: Path): void {
  if (path.startsWith("/") && path.length <= HEALTH_CHECK_PATH_LENGTH_MAX) return;
  reportAt(lowering.report, subject, at, {
    code: "config/route-health-check",
    message: `The health check of ${subject.words} asks for ${shown(path)}; ELB takes a path that begins with "/" and has at most ${HEALTH_CHECK_PATH_LENGTH_MAX} characters.`,
    help: 'Set it to a path like "/health".',
  });
}

function checkConditions(lowering: Lowering, { subject, props }: RoutePlan): void {
  const { paths, hosts } = matchOf(props);
  for (const path of paths) checkPath(lowering, subject, path);
  for (const host of hosts) checkHost(lowering, subject, host);
  const values = [...paths, ...hosts];
  const wildcards = values.join("").replaceAll(/[^*?]/g, "").length;
  const { conditionValues, wildcards: wildcardsMax } = LISTENER_RULES;
  if (values.length <= conditionValues && wildcards <= wildcardsMax) return;
  reportAt(lowering.report, subject, [], {
    code: "config/route-conditions",
    message: `${capitalized(subject.words)} has ${counted(values.length, "path and host", "paths and hosts")} with ${counted(wildcards, "wildcard")}; a listener rule takes ${conditionValues} and ${wildcardsMax}.`,
    help: "Divide it into two routes.",
  });
}

type Subject = RoutePlan["subject"];

/** Source: https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_PathPatternConditionConfig.html */
const PATH = /^[A-Za-z0-9_\-.$/~"'@:+&*?]+$/;
const HOST = /^[A-Za-z0-9\-.*?]+$/;

function checkPath(lowering: Lowering, subject: Subject, path: string): void {
  const begins = /^[/*?]/.test(path);
  if (begins && PATH.test(path) && path.length <= LISTENER_RULES.patternLength) return;
  reportAt(lowering.report, subject, ["path"], {
    code: "config/route-path",
    message: `${capitalized(subject.words)} matches the path ${shown(path)}; ELB takes at most ${LISTENER_RULES.patternLength} letters, digits, wildcards and _-.$/~"'@:+&, and a request's path begins with "/".`,
    help: begins ? "Remove the other characters." : `Set \`path\` to ${shown(`/${path}`)}.`,
  });
}

function checkHost(lowering: Lowering, subject: Subject, host: string): void {
  if (HOST.test(host) && host.includes(".") && host.length <= LISTENER_RULES.patternLength) return;
  reportAt(lowering.report, subject, ["host"], {
    code: "config/route-host",
    message: `${capitalized(subject.words)} matches the host ${shown(host)}; ELB takes a host name with a dot, of at most ${LISTENER_RULES.patternLength} letters, digits, wildcards, "-" and ".".`,
    help: 'Set `host` to a name like "api.example.com".',
  });
}

function checkProtocol(
  lowering: Lowering,
  { subject }: RoutePlan,
  { appProtocol, isUdp, loadBalancer }: TargetGroupPlan,
): void {
  if (isUdp) {
    reportAt(lowering.report, subject, ["port"], {
      code: "config/route-udp",
      message: `${capitalized(subject.words)} goes to a UDP port; an Application Load Balancer speaks HTTP over TCP.`,
      help: "Name a port whose `protocol` is tcp.",
    });
  }
  const spoken = appProtocol === undefined ? undefined : HTTPS_ONLY[appProtocol];
  if (spoken === undefined || hasCertificate(loadBalancer)) return;
  reportAt(lowering.report, subject, ["port"], {
    code: "config/route-grpc",
    message: `${capitalized(subject.words)} goes to a port that speaks ${spoken}, and ${loadBalancer.subject.words} has no certificate; ELB passes ${spoken} on from HTTPS only.`,
    help: `Give ${loadBalancer.subject.words} a \`certificate\`.`,
  });
}

/** Source: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html#target-group-protocol-version */
const HTTPS_ONLY = { grpc: "gRPC", http2: "HTTP/2", http: undefined } as const;

function hasCertificate({ props }: TargetGroupPlan["loadBalancer"]): boolean {
  return typeof props.certificate === "string" || (props.certificate?.length ?? 0) > 0;
}

/** Source: API_Matcher. Checked 2026-11-24. */
const MATCHERS = {
  http: { pattern: /^[2-4]\d\d(?:[-,][2-4]\d\d)*$/, codes: "HTTP codes from 200 to 499", example: "200-299" },
  grpc: { pattern: /^\d{1,2}(?:[-,]\d{1,2})*$/, codes: "gRPC codes from 0 to 99", example: "0" },
};

function checkMatcher(lowering: Lowering, { subject, props }: RoutePlan, { appProtocol }: TargetGroupPlan): void {
  const matcher = typeof props.healthCheck === "object" ? props.healthCheck.matcher : undefined;
  const { pattern, codes, example } = MATCHERS[appProtocol === "grpc" ? "grpc" : "http"];
  if (matcher === undefined || pattern.test(matcher)) return;
  reportAt(lowering.report, subject, ["healthCheck", "matcher"], {
    code: "config/route-health-check",
    message: `The health check of ${subject.words} expects ${shown(matcher)}; ELB takes ${codes}.`,
    help: `Set \`matcher\` to codes like "${example}".`,
  });
}
