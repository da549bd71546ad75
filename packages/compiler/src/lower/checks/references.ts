import { capitalized, nearest, shown } from "@ecs-dsl/validators/words";
import type { AppPlan } from "../plan/app-plan.ts";
import { isDeclared } from "../plan/declared-ports.ts";
import { noun, propertyName, sourceOf, type Noun } from "../nouns/noun.ts";
import type { RoutePlan, SidecarPlan, WorkloadPlan } from "../plan/plan.ts";
import { isRange, type UnresolvedReference } from "../resolve/connections.ts";
import type { PlacedReference } from "../resolve/placed-references.ts";
import { containerOf } from "../resolve/target-groups.ts";
import { valueWords } from "../resources/workload-values.ts";
import { isWorkload } from "../resources/workload-values.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const portUnknown = definePlanRule({
  code: "config/port-unknown",
  severity: "error",
  on: "app",
  summary: "References and routes name ports that the workload has.",
  check(app, report) {
    for (const reference of app.connections.unresolved) {
      if (reference.reason !== "port" || isUnread(reference.server, reference.reference.port, app)) continue;
      report(noSuchPort(reference, reference.server));
    }
    for (const { workload, route } of routesToNowhere(app)) report(noSuchTarget(workload, route));
  },
});

export const portRange = definePlanRule({
  code: "config/port-range",
  severity: "error",
  on: "app",
  summary: "References and routes lead to one port, not to a range.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
    checked: "2026-11-29",
  },
  check(app, report) {
    for (const reference of app.connections.unresolved) {
      if (reference.reason === "range") report(rangeOfReference(reference, reference.server));
    }
    for (const { workload, route } of unresolvedRoutes(app)) {
      if (isRange(containerOf(workload, route).ports?.[route.port])) report(rangeOfRoute(workload, route));
    }
  },
});

export const portsName = definePlanRule({
  code: "config/ports-name",
  severity: "error",
  on: "workload",
  summary: "A service has the ports that are declared in its name.",
  check({ name, subject, props: { ports } }, report) {
    const declared = ports !== undefined && isDeclared(ports) ? ports.name : name;
    if (declared !== name) report(portsOfAnother(subject, declared, name));
  },
});

export const referenceUdp = definePlanRule({
  code: "config/reference-udp",
  severity: "error",
  on: "app",
  summary: "An address of Service Connect leads to a TCP port.",
  check({ connections }, report) {
    for (const reference of connections.unresolved) {
      if (reference.reason === "udp") report(udpPort(reference, reference.server));
    }
  },
});

export const referenceUnlisted = definePlanRule({
  code: "config/reference-unlisted",
  severity: "error",
  on: "app",
  summary: "References lead to workloads that the app lists.",
  check(app, report) {
    const { connections, workloads, subject, leftOut, values } = app;
    if (leftOut.hasLeftOut(subject, ["workloads"])) return;
    const names = workloads.map(({ name }) => name);
    for (const reference of connections.unresolved) {
      if (reference.reason === "unlisted") report(unlisted(reference, names));
    }
    for (const placed of values.placed) {
      if (isWorkload(placed.reference.resource) && !workloads.some((workload) => isMeant(workload, placed)))
        report(unlistedSource(placed));
    }
  },
});

const WORDS = { url: "the URL", host: "the host", address: "the address" };

/** A route or a listener. */
type Way = Pick<RoutePlan, "port" | "sidecar">;

interface UnresolvedRoute {
  readonly workload: WorkloadPlan;
  readonly route: Way;
}

/** Routes to a port that is not there. */
function routesToNowhere(app: AppPlan): readonly UnresolvedRoute[] {
  return unresolvedRoutes(app).filter(
    ({ workload, route }) =>
      !isRange(containerOf(workload, route).ports?.[route.port]) &&
      !isUnread(containerOf(workload, route), route.port, app),
  );
}

function unresolvedRoutes({ targetGroups, networkGroups }: AppPlan): readonly UnresolvedRoute[] {
  return Array.from(targetGroups).flatMap(([workload, { unresolved }]) => {
    const listeners = networkGroups.get(workload)?.unresolved ?? [];
    return [...unresolved, ...listeners].map((route) => ({ workload, route }));
  });
}

/** True for a port that is written but has a finding already, on its own or with all of `ports`. */
function isUnread(
  { subject, props: { ports } }: WorkloadPlan | SidecarPlan,
  port: string,
  { leftOut }: AppPlan,
): boolean {
  if (leftOut.isLeftOut(subject, ["ports", port])) return true;
  return ports !== undefined && isDeclared(ports) && leftOut.isLeftOut(noun(ports, "ports", "the ports"), [port]);
}

function noSuchPort({ subject, variable, reference }: UnresolvedReference, server: WorkloadPlan): PlanFinding {
  const ports = Object.keys(server.ports ?? {});
  return {
    source: sourceOf(subject, ["environment", variable]),
    message: `Variable "${variable}" of ${subject.words} is ${WORDS[reference.of]} of port ${shown(reference.port)}, which ${server.subject.words} does not have.`,
    help: nearestHelp(reference.port, ports) ?? `Add ${shown(reference.port)} to \`ports\` of ${server.subject.words}.`,
  };
}

function noSuchTarget(workload: WorkloadPlan, route: Way): PlanFinding {
  const { subject, ports: held } = containerOf(workload, route);
  const ports = Object.keys(held ?? {});
  const meant = nearest(route.port, ports) ?? ports[0];
  return {
    source: sourceOf(subject, ["routes", route.port]),
    message: `A route of ${subject.words} goes to port ${shown(route.port)}, which the ${route.sidecar === undefined ? "service" : "sidecar"} does not have.`,
    help:
      meant === undefined
        ? `Add ${shown(route.port)} to \`ports\` of ${subject.words}.`
        : `Did you mean ${shown(meant)}?`,
  };
}

const RANGE_HELP = "Give the one port a name of its own in `ports`, outside of the range, and name that.";

function rangeOfReference({ subject, variable, reference }: UnresolvedReference, server: WorkloadPlan): PlanFinding {
  return {
    source: sourceOf(subject, ["environment", variable]),
    message: `Variable "${variable}" of ${subject.words} is ${WORDS[reference.of]} of ${shown(reference.port)} of ${server.subject.words}, which is a range of ports; an address has one.`,
    help: RANGE_HELP,
  };
}

function rangeOfRoute(workload: WorkloadPlan, route: Way): PlanFinding {
  const { subject } = containerOf(workload, route);
  const { port } = route;
  return {
    source: sourceOf(subject, ["routes", port]),
    message: `A route of ${subject.words} goes to ${shown(port)}, which is a range of ports; a target group leads to one.`,
    help: RANGE_HELP,
  };
}

function portsOfAnother(subject: Noun, declared: string, name: string): PlanFinding {
  return {
    source: sourceOf(subject, ["ports"]),
    message: `The ports of ${subject.words} are declared for ${shown(declared)}; references to them lead to a service of that name.`,
    help: `Declare them with ports(${shown(name)}, …).`,
  };
}

function udpPort({ subject, variable, reference }: UnresolvedReference, server: WorkloadPlan): PlanFinding {
  return {
    source: sourceOf(subject, ["environment", variable]),
    message: `Variable "${variable}" of ${subject.words} is ${WORDS[reference.of]} of UDP port ${shown(reference.port)} of ${server.subject.words}; Service Connect carries TCP only.`,
    help: 'Name a port whose `protocol` is tcp, or set `discovery` of the app to cloudMap("myapp.local").',
  };
}

function unlisted({ subject, variable, reference }: UnresolvedReference, names: readonly string[]): PlanFinding {
  const { of, service: name } = reference;
  const meant = nearest(name, names);
  return {
    source: sourceOf(subject, ["environment", variable]),
    message: `Variable "${variable}" of ${subject.words} is ${WORDS[of]} of service ${shown(name)}, which the app does not list in \`workloads\`.`,
    help: `Add service ${shown(name)} to \`workloads\`${meant === undefined ? "" : `, or name ${shown(meant)} if that is meant`}.`,
  };
}

function isMeant({ name, kind }: WorkloadPlan, { reference: { resource } }: PlacedReference): boolean {
  return name === resource.name && kind === resource.kind;
}

function unlistedSource({ subject, path, reference }: PlacedReference): PlanFinding {
  const { kind, name } = reference.resource;
  const workload = `${kind.replace("-", " ")} ${shown(name)}`;
  return {
    source: sourceOf(subject, path),
    message: `${capitalized(subject.words)} takes the ${valueWords(reference)} of ${workload} at ${propertyName(path)}, which the app does not list in \`workloads\`.`,
    help: `Add ${workload} to \`workloads\`.`,
  };
}

function nearestHelp(name: string, names: readonly string[]): string | undefined {
  const meant = nearest(name, names);
  return meant === undefined ? undefined : `Did you mean ${shown(meant)}?`;
}
