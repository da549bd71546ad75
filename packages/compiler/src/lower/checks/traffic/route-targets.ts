import { TARGET_GROUP_ATTRIBUTES } from "@ecs-dsl/validators/facts";
import { capitalized, shown } from "@ecs-dsl/validators/words";
import { sourceOf, type Noun } from "../../nouns/noun.ts";
import type { TargetDistribution } from "../../resolve/target-groups.ts";
import { definePlanRule, type PlanFinding } from "../plan-rule.ts";

const DEFAULT = "round_robin";
const AT_RANDOM = "weighted_random";

export const routeAlgorithm = definePlanRule({
  code: "config/route-algorithm",
  severity: "error",
  on: "route",
  summary: "The algorithm of a route does what else the route asks for.",
  source: {
    url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html",
    checked: "2026-11-29",
  },
  check({ route, group: { distribution, routes } }, report) {
    if (routes[0] === route) for (const problem of problems(route.subject, distribution)) report(problem);
  },
});

/** Characters of a cookie's name. Source: RFC 6265. Checked 2026-11-29. */
const COOKIE = /^[A-Za-z0-9!#$%&'*+\-.^_`|~]+$/;

export const routeCookie = definePlanRule({
  code: "config/route-cookie",
  severity: "error",
  on: "route",
  summary: "The cookie of a route's stickiness is the container's own.",
  source: {
    url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetGroupAttribute.html",
    checked: "2026-11-29",
  },
  check({ route, group: { distribution, routes } }, report) {
    const name = distribution.stickiness?.cookieName;
    if (routes[0] !== route || name === undefined) return;
    if (name.startsWith(TARGET_GROUP_ATTRIBUTES.reservedCookies)) report(reserved(route.subject, name));
    else if (!COOKIE.test(name)) report(noCookie(route.subject, name));
  },
});

function* problems(subject: Noun, distribution: TargetDistribution): Generator<PlanFinding> {
  const { algorithm = DEFAULT, stickiness, slowStartSeconds, anomalyMitigation } = distribution;
  if (slowStartSeconds !== undefined && algorithm !== DEFAULT) yield noSlowStart(subject, algorithm);
  if (stickiness !== undefined && algorithm === AT_RANDOM) yield notSticky(subject);
  if (anomalyMitigation === true && algorithm !== AT_RANDOM) yield noMitigation(subject, algorithm);
}

function noSlowStart(subject: Noun, algorithm: string): PlanFinding {
  return {
    source: sourceOf(subject, ["slowStartSeconds"]),
    message: `${capitalized(subject.words)} has \`slowStartSeconds\` and the algorithm ${shown(algorithm)}; ELB starts tasks slowly with ${shown(DEFAULT)} only.`,
    help: "Remove one of them.",
  };
}

function notSticky(subject: Noun): PlanFinding {
  return {
    source: sourceOf(subject, ["stickiness"]),
    message: `${capitalized(subject.words)} has \`stickiness\` and the algorithm ${shown(AT_RANDOM)}; ELB takes one of them.`,
    help: `Remove one of them, or set \`algorithm\` to "least_outstanding_requests".`,
  };
}

function noMitigation(subject: Noun, algorithm: string): PlanFinding {
  return {
    source: sourceOf(subject, ["anomalyMitigation"]),
    message: `${capitalized(subject.words)} has \`anomalyMitigation\` and the algorithm ${shown(algorithm)}; ELB does it with ${shown(AT_RANDOM)} only.`,
    help: `Set \`algorithm\` to ${shown(AT_RANDOM)}.`,
  };
}

function reserved(subject: Noun, name: string): PlanFinding {
  return {
    source: sourceOf(subject, ["stickiness", "cookieName"]),
    message: `${capitalized(subject.words)} is sticky by the cookie ${shown(name)}; names that begin with "AWSALB" are those of the load balancer's own cookies.`,
    help: "Name a cookie that the container sets, or remove `cookieName` for one of the load balancer.",
  };
}

function noCookie(subject: Noun, name: string): PlanFinding {
  return {
    source: sourceOf(subject, ["stickiness", "cookieName"]),
    message: `${capitalized(subject.words)} is sticky by the cookie ${shown(name)}; the name of a cookie has letters, digits and !#$%&'*+-.^_\`|~ only.`,
    help: 'Set it to the name of the cookie that the container sets, like "SESSION".',
  };
}
