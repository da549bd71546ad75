import type { TestTraffic } from "@ecs-dsl/dsl";
import { FIXED_RESPONSE } from "@ecs-dsl/validators/facts";
import { capitalized, listed, shown } from "@ecs-dsl/validators/words";
import { sourceOf, type Noun } from "../../nouns/noun.ts";
import type { LoadBalancerPlan, RoutePlan } from "../../plan/plan.ts";
import { listenerOf, portsOf } from "../../resolve/existing-load-balancers.ts";
import { furtherListeners, isFreePort } from "../../resolve/listeners.ts";
import { keyOfId } from "../../resolve/outside-ids.ts";
import { definePlanRule, type PlanFinding } from "../plan-rule.ts";

export const listenerPort = definePlanRule({
  code: "config/listener-port",
  severity: "error",
  on: "loadBalancer",
  summary: "Further listeners of a load balancer are on ports that it does not use itself.",
  source: {
    url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-listeners.html",
    checked: "2026-11-29",
  },
  check({ subject, props: { listeners = {} } }, report) {
    for (const port of Object.keys(listeners)) {
      if (port === "80" || port === "443") report(ownPort(subject, port));
      else if (!/^\d+$/.test(port) || !isFreePort(Number(port))) report(noPort(subject, port));
    }
  },
});

export const routeListener = definePlanRule({
  code: "config/route-listener",
  severity: "error",
  on: "route",
  summary:
    "The listener of a route is one of its load balancer's, and so is that of its test traffic, which something tells from the rest.",
  check({ route }, report, { leftOut }) {
    const { subject, loadBalancer, props } = route;
    const { listener, test } = props;
    if (leftOut.hasLeftOut(loadBalancer.subject, ["listeners"])) return;
    const there = portsThere(loadBalancer);
    if (listener !== undefined && !there.includes(listener))
      return report(notThere(subject, loadBalancer, listener, there));
    if (test === undefined || leftOut.hasLeftOut(subject, ["test"])) return;
    if (isAlike(route, test)) report(alike(subject, test.listener));
    else if (test.listener !== undefined && !there.includes(test.listener))
      report(testNotThere(subject, loadBalancer, test.listener, there));
  },
});

function portsThere(balancer: LoadBalancerPlan): readonly number[] {
  const { existing } = balancer;
  return existing === undefined ? furtherListeners(balancer).map(({ port }) => port) : portsOf(existing);
}

/** Of a load balancer that exists, two names may be those of one listener. */
function isAlike({ loadBalancer, props }: RoutePlan, { header = {}, listener = props.listener }: TestTraffic): boolean {
  const { existing } = loadBalancer;
  if (Object.keys(header).length > 0) return false;
  if (listener === props.listener || existing === undefined) return listener === props.listener;
  const [own, other] = [listenerOf(existing, props.listener), listenerOf(existing, listener)];
  return own !== undefined && other !== undefined && keyOfId(own) === keyOfId(other);
}

export const defaultAction = definePlanRule({
  code: "config/default-action",
  severity: "error",
  on: "loadBalancer",
  summary: "What a load balancer does by default is one thing, with a status code and a body that ELB takes.",
  source: {
    url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_FixedResponseActionConfig.html",
    checked: "2026-11-29",
  },
  check({ subject, props: { defaultAction: { fixedResponse, redirect } = {} } }, report) {
    if (fixedResponse !== undefined && redirect !== undefined) return report(both(subject));
    if (fixedResponse === undefined) return;
    const isWhole = typeof fixedResponse === "object";
    const { statusCode, messageBody = "" } = isWhole ? fixedResponse : { statusCode: fixedResponse };
    if (!FIXED_RESPONSE.statusCode.test(String(statusCode))) {
      report(badStatus(subject, statusCode, isWhole ? ["fixedResponse", "statusCode"] : ["fixedResponse"]));
    }
    if (messageBody.length > FIXED_RESPONSE.messageLength) report(longBody(subject, messageBody.length));
  },
});

function ownPort(subject: Noun, port: string): PlanFinding {
  return {
    source: sourceOf(subject, ["listeners", port]),
    message: `${capitalized(subject.words)} has port ${port} among its \`listeners\`; it listens there by itself.`,
    help: "Remove it: with a `certificate`, routes are on 443 and port 80 redirects there; without one, they are on 80.",
  };
}

function noPort(subject: Noun, port: string): PlanFinding {
  return {
    source: sourceOf(subject, ["listeners", port]),
    message: `${capitalized(subject.words)} has ${shown(port)} among its \`listeners\`, which is not the number of a port.`,
    help: "Name listeners by their ports, 1 to 65535: `listeners: { 8443: {} }`.",
  };
}

function notThere(
  subject: Noun,
  { subject: balancer }: LoadBalancerPlan,
  listener: number,
  there: readonly number[],
): PlanFinding {
  const main = "Remove it for the listener on 443 or 80";
  return {
    source: sourceOf(subject, ["listener"]),
    message: `${capitalized(subject.words)} is on port ${listener}, where ${balancer.words} has none of its \`listeners\`.`,
    help:
      there.length === 0
        ? `${main}, or add it to the load balancer: \`listeners: { ${listener}: {} }\`.`
        : `${main}, or name one of the others: ${listed(there.map(String))}.`,
  };
}

function testNotThere(
  subject: Noun,
  { subject: balancer }: LoadBalancerPlan,
  listener: number,
  there: readonly number[],
): PlanFinding {
  return {
    source: sourceOf(subject, ["test", "listener"]),
    message: `The test traffic of ${subject.words} is on port ${listener}, where ${balancer.words} has none of its \`listeners\`.`,
    help:
      there.length === 0
        ? `Add it to the load balancer, \`listeners: { ${listener}: {} }\`, or tell test traffic by a \`header\`.`
        : `Name one of the others, ${listed(there.map(String))}, or tell test traffic by a \`header\`.`,
  };
}

function alike(subject: Noun, listener: number | undefined): PlanFinding {
  const where =
    listener === undefined ? "has no header and no listener of its own" : "comes in on the listener of the route";
  return {
    source: sourceOf(subject, ["test"]),
    message: `The test traffic of ${subject.words} ${where}: nothing tells it from the other requests.`,
    help: 'Tell it by a header, as in `test: { header: { "X-Test": "green" } }`, or by another listener of the load balancer.',
  };
}

function both(subject: Noun): PlanFinding {
  return {
    source: sourceOf(subject, ["defaultAction"]),
    message: `The default action of ${subject.words} has a \`fixedResponse\` and a \`redirect\`; it is one of them.`,
    help: "Remove one of them.",
  };
}

function badStatus(subject: Noun, statusCode: number, below: readonly string[]): PlanFinding {
  return {
    source: sourceOf(subject, ["defaultAction", ...below]),
    message: `${capitalized(subject.words)} answers with the status code ${statusCode} by default; ELB takes 200 to 299 and 400 to 599.`,
    help: "Set it to 404; to send clients elsewhere, use `redirect`.",
  };
}

function longBody(subject: Noun, length: number): PlanFinding {
  return {
    source: sourceOf(subject, ["defaultAction", "fixedResponse", "messageBody"]),
    message: `${capitalized(subject.words)} answers with a body of ${length} characters by default; ELB takes ${FIXED_RESPONSE.messageLength}.`,
    help: "Shorten it, or let a service answer: a route without conditions gets what no other takes.",
  };
}
