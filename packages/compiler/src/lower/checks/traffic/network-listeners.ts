import { NETWORK_LISTENERS_MAX } from "@ecs-dsl/validators/facts";
import { capitalized, counted } from "@ecs-dsl/validators/words";
import type { NetworkLoadBalancerPlan } from "../../plan/network-load-balancer-plan.ts";
import { sourceOf, type Noun } from "../../nouns/noun.ts";
import type { AppPlan } from "../../plan/app-plan.ts";
import { listenerProtocol, type NetworkTargetGroupPlan } from "../../resolve/network-target-groups.ts";
import { definePlanRule, type PlanFinding } from "../plan-rule.ts";

export const networkListener = definePlanRule({
  code: "config/network-listener",
  severity: "error",
  on: "networkListener",
  summary: "A listener of a network load balancer has what its protocol can have.",
  source: {
    url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-listeners.html",
    checked: "2026-11-29",
  },
  check(group, report, { leftOut }) {
    const { subject } = group.listener;
    const isSecure = leftOut.hasLeftOut(subject, ["certificate"]) ? undefined : listenerProtocol(group) === "TLS";
    for (const problem of problems(group, isSecure)) report(problem);
  },
});

/** `isSecure` where that is known: a certificate may be written and not be usable. */
function* problems(group: NetworkTargetGroupPlan, isSecure: boolean | undefined): Generator<PlanFinding> {
  const { listener, loadBalancer, protocol } = group;
  const { subject, props } = listener;
  const spoken = listenerProtocol(group);
  if (protocol === "UDP") {
    if (props.certificate !== undefined) yield noTlsOfUdp(subject);
    if (props.preserveClientIp === false) yield alwaysPreserved(subject);
    if (loadBalancer.source === "new" && loadBalancer.props.ipAddressType === "dualstack") yield noUdpOfIpv6(subject);
  }
  for (const property of ["sslPolicy", "alpnPolicy"] as const) {
    if (spoken === "TCP" && isSecure === false && props[property] !== undefined) yield ofTlsAlone(subject, property);
    if (spoken === "UDP" && props[property] !== undefined && props.certificate === undefined)
      yield notOfUdp(subject, property);
  }
  if (spoken === "TLS" && props.stickiness === true) yield notSticky(subject);
  if (spoken !== "TCP" && props.idleTimeoutSeconds !== undefined) yield fixedTimeout(subject, spoken);
}

export const networkListenerPort = definePlanRule({
  code: "config/network-listener-port",
  severity: "error",
  on: "networkLoadBalancer",
  summary: "A port of a network load balancer is that of one listener.",
  source: {
    url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateListener.html",
    checked: "2026-11-29",
  },
  check(balancer, report, app) {
    const seen = new Map<number, NetworkTargetGroupPlan>();
    for (const group of groupsOn(balancer, app)) {
      const { port } = group.listener.props;
      if (port === undefined) continue;
      const earlier = seen.get(port);
      if (earlier === undefined) seen.set(port, group);
      else report(twice(group, earlier, port));
    }
  },
});

export const networkListenerLimit = definePlanRule({
  code: "config/network-listener-limit",
  severity: "error",
  on: "networkLoadBalancer",
  summary: `A network load balancer has at most ${NETWORK_LISTENERS_MAX} listeners.`,
  source: {
    url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-limits.html",
    checked: "2026-11-29",
  },
  check(balancer, report, app) {
    const groups = groupsOn(balancer, app);
    const first = groups[NETWORK_LISTENERS_MAX];
    if (first !== undefined) report(tooMany(first, groups.length));
  },
});

export const networkPortProtocol = definePlanRule({
  code: "config/network-port-protocol",
  severity: "error",
  on: "networkListener",
  summary: "A listener sends to a port that its container has for one protocol.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
    checked: "2026-11-29",
  },
  check(group, report) {
    if (group.isOfBoth) report(ofBoth(group));
  },
});

/** What the load balancer listens for, in the order of the services. */
export function groupsOn(balancer: NetworkLoadBalancerPlan, { networkGroups }: AppPlan) {
  const all = Array.from(networkGroups.values()).flatMap(({ groups }) => groups);
  return all.filter(({ loadBalancer }) => loadBalancer === balancer);
}

function noTlsOfUdp(subject: Noun): PlanFinding {
  return {
    source: sourceOf(subject, ["certificate"]),
    message: `${capitalized(subject.words)} has a certificate and sends to a UDP port; a Network Load Balancer speaks TLS over TCP alone.`,
    help: "Remove `certificate`, and let the container encrypt, as by DTLS or QUIC; or name a TCP port.",
  };
}

function alwaysPreserved(subject: Noun): PlanFinding {
  return {
    source: sourceOf(subject, ["preserveClientIp"]),
    message: `${capitalized(subject.words)} would hide the addresses of clients; of UDP, ELB always shows them.`,
    help: "Remove `preserveClientIp`.",
  };
}

function noUdpOfIpv6(subject: Noun): PlanFinding {
  return {
    source: sourceOf(subject),
    message: `${capitalized(subject.words)} sends to a UDP port, and its load balancer is \`dualstack\`; ELB takes UDP there only with tasks that have IPv6 addresses.`,
    help: "Put it on a `networkLoadBalancer` without `ipAddressType`.",
  };
}

function ofTlsAlone(subject: Noun, property: string): PlanFinding {
  return {
    source: sourceOf(subject, [property]),
    message: `${capitalized(subject.words)} has \`${property}\` and no certificate: it passes TCP on as it comes.`,
    help: `Give it a \`certificate\`, or remove \`${property}\`.`,
  };
}

function notOfUdp(subject: Noun, property: string): PlanFinding {
  return {
    source: sourceOf(subject, [property]),
    message: `${capitalized(subject.words)} has \`${property}\` and sends to a UDP port; a Network Load Balancer speaks TLS over TCP alone.`,
    help: `Remove \`${property}\`.`,
  };
}

function notSticky(subject: Noun): PlanFinding {
  return {
    source: sourceOf(subject, ["stickiness"]),
    message: `${capitalized(subject.words)} is sticky and has a certificate; ELB keeps clients at a task by TCP and UDP, not by TLS.`,
    help: "Remove `stickiness`, or let the container speak TLS, without `certificate` here.",
  };
}

const FIXED = { TLS: 350, UDP: 120 };

function fixedTimeout(subject: Noun, spoken: "TLS" | "UDP"): PlanFinding {
  return {
    source: sourceOf(subject, ["idleTimeoutSeconds"]),
    message: `${capitalized(subject.words)} has \`idleTimeoutSeconds\`; of ${spoken}, ELB forgets idle connections after ${FIXED[spoken]} seconds, whatever is said.`,
    help: "Remove it, and let clients send something more often.",
  };
}

function twice(later: NetworkTargetGroupPlan, earlier: NetworkTargetGroupPlan, port: number): PlanFinding {
  const { listener, loadBalancer } = later;
  const isOfBoth = later.protocol !== earlier.protocol;
  return {
    source: sourceOf(listener.subject, ["port"]),
    message: `${capitalized(listener.subject.words)} is on port ${port} of ${loadBalancer.subject.words}, where ${earlier.listener.subject.words} is${isOfBoth ? `, by ${earlier.protocol}; ELB has one listener there, whatever it speaks` : ""}.`,
    help: "Give one of them another `port`, or put it on another `networkLoadBalancer`.",
    related: [{ message: "The other listener is here.", source: sourceOf(earlier.listener.subject) }],
  };
}

function tooMany({ listener, loadBalancer }: NetworkTargetGroupPlan, count: number): PlanFinding {
  return {
    source: sourceOf(listener.subject),
    message: `${capitalized(loadBalancer.subject.words)} has ${counted(count, "listener")}; ELB takes ${NETWORK_LISTENERS_MAX}.`,
    help: "Put some of them on another `networkLoadBalancer`.",
  };
}

/** ECS's answer: "Container port 53 is used in more than one port mapping for container dns". */
function ofBoth({ listener: { subject }, containerPort, protocol }: NetworkTargetGroupPlan): PlanFinding {
  const other = protocol === "TCP" ? "UDP" : "TCP";
  return {
    source: sourceOf(subject),
    message: `${capitalized(subject.words)} sends to port ${containerPort}, which its container has for ${other}, too; ECS gives a load balancer only ports that a container has once.`,
    help: `Let the container listen on another port for ${other}, or run it as two services, one for each protocol, that listen on two \`networkLoadBalancer\`s where clients use one port for both.`,
  };
}
