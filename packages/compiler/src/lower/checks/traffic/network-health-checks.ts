import { HEALTH_CHECK_PATH_LENGTH_MAX, NETWORK_HEALTH_CHECK_TIMEOUT, TARGET_GROUP } from "@ecs-dsl/validators/facts";
import type { Path } from "@ecs-dsl/validators";
import { capitalized, shown } from "@ecs-dsl/validators/words";
import { sourceOf, type Noun } from "../../nouns/noun.ts";
import type { NetworkTargetGroupPlan } from "../../resolve/network-target-groups.ts";
import { definePlanRule, type PlanFinding } from "../plan-rule.ts";

/** Source: API_Matcher. Checked 2026-11-29. */
const MATCHER = /^[2-5]\d\d(?:[-,][2-5]\d\d)*$/;

export const networkHealthCheck = definePlanRule({
  code: "config/network-health-check",
  severity: "error",
  on: "networkListener",
  summary: "The health check of a network load balancer asks a port that answers, and waits less than it runs.",
  source: {
    url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-health-checks.html",
    checked: "2026-11-29",
  },
  check(group, report, { leftOut }) {
    if (!leftOut.hasLeftOut(group.listener.subject, ["healthCheck"])) {
      for (const problem of problems(group)) report(problem);
    }
  },
});

function* problems({ listener, protocol, healthCheck }: NetworkTargetGroupPlan): Generator<PlanFinding> {
  const { subject, props } = listener;
  const { path, matcher, port, interval = TARGET_GROUP.interval.default } = healthCheck;
  const { timeout = NETWORK_HEALTH_CHECK_TIMEOUT[healthCheck.protocol] } = healthCheck;
  if (protocol === "UDP" && port === undefined) yield nobodyToAsk(subject, props.healthCheck === undefined);
  for (const property of ["path", "matcher"] as const)
    if (healthCheck.protocol === "TCP" && healthCheck[property] !== undefined) yield notOfTcp(subject, property);
  if (healthCheck.protocol !== "TCP") {
    if (path?.startsWith("/") !== true || path.length > HEALTH_CHECK_PATH_LENGTH_MAX)
      yield badPath(subject, path ?? "", typeof props.healthCheck === "string" ? [] : ["path"]);
    if (matcher !== undefined && !MATCHER.test(matcher)) yield badMatcher(subject, matcher);
  }
  if (timeout >= interval) yield longWait(subject, interval, timeout, healthCheck.timeout === undefined);
}

function nobodyToAsk(subject: Noun, isOmitted: boolean): PlanFinding {
  return {
    source: sourceOf(subject, isOmitted ? [] : ["healthCheck"]),
    message: `${capitalized(subject.words)} sends to a UDP port, which a health check cannot ask: tasks would never be healthy.`,
    help: "Name a port where the task answers by TCP: `healthCheck: { port: 8080 }`.",
  };
}

function notOfTcp(subject: Noun, property: string): PlanFinding {
  return {
    source: sourceOf(subject, ["healthCheck", property]),
    message: `The health check of ${subject.words} has \`${property}\` and the protocol TCP, which only connects.`,
    help: `Remove \`${property}\`, or set \`protocol\` to "HTTP".`,
  };
}

function badPath(subject: Noun, path: string, below: Path): PlanFinding {
  return {
    source: sourceOf(subject, ["healthCheck", ...below]),
    message: `The health check of ${subject.words} asks for ${shown(path)}; ELB takes a path that begins with "/" and has at most ${HEALTH_CHECK_PATH_LENGTH_MAX} characters.`,
    help: 'Set it to a path like "/health".',
  };
}

function badMatcher(subject: Noun, matcher: string): PlanFinding {
  return {
    source: sourceOf(subject, ["healthCheck", "matcher"]),
    message: `The health check of ${subject.words} expects ${shown(matcher)}; ELB takes HTTP codes from 200 to 599.`,
    help: 'Set `matcher` to codes like "200-399".',
  };
}

function longWait(subject: Noun, interval: number, timeout: number, isDefault: boolean): PlanFinding {
  return {
    source: sourceOf(subject, ["healthCheck", isDefault ? "interval" : "timeout"]),
    message: `The health check of ${subject.words} waits ${timeout} s for an answer and runs every ${interval} s; ELB requires the wait to be shorter.`,
    help: `Set \`timeout\` to less than ${interval}.`,
  };
}
