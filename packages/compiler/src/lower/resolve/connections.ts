import type { Reference } from "@ecs-dsl/dsl";
import { nearest, shown } from "@ecs-dsl/validators/words";
import type { Lowering } from "../lowering.ts";
import { byCodeUnit } from "./names.ts";
import { reportAt, type Noun } from "../plan/noun.ts";
import type { WorkloadPlan } from "../plan/plan.ts";

/** A port of another workload that a workload talks to. */
export interface Connection {
  readonly server: WorkloadPlan;
  readonly port: string;
  /** The container and its variable that the reference stands in. */
  readonly subject: Noun;
  readonly variable: string;
}

/** Who talks to whom: the truth for Service Connect, security groups and the order of deployment. */
export interface Connections {
  /** The ports that a workload talks to, sorted by workload and port. */
  readonly of: (client: string) => readonly Connection[];
  /** The ports of a workload that others talk to, sorted. */
  readonly servedBy: (server: string) => readonly string[];
  readonly isEmpty: boolean;
}

/** `http://cache:6379`: Service Connect answers to the service's name. */
export function urlText(url: Reference): string {
  const port = portNumber(url.service.props?.ports?.[url.port]);
  return `${url.scheme}://${url.service.name}:${port ?? ""}`;
}

/** The number of a port as the DSL writes it. */
export function portNumber(port: unknown): number | undefined {
  if (typeof port === "number") return port;
  if (typeof port !== "object" || port === null || !("containerPort" in port)) return undefined;
  return typeof port.containerPort === "number" ? port.containerPort : undefined;
}

/** Follows every reference of the workloads, and reports those that lead nowhere. */
export function connect(lowering: Lowering, workloads: readonly WorkloadPlan[]): Connections {
  const byName = new Map(workloads.map((workload) => [workload.name, workload]));
  const clients = new Map<string, Map<string, Connection>>();
  const servers = new Map<string, Set<string>>();
  for (const { subject, url, variable, client } of referencesOf(workloads)) {
    const server = byName.get(url.service.name);
    const words = { variable, url, subject };
    if (server === undefined) reportUnlisted(lowering, words, Array.from(byName.keys()));
    else if (server.props.ports?.[url.port] === undefined) reportUnknownPort(lowering, words, server);
    else if (isUdp(server.props.ports[url.port])) reportUdp(lowering, words, server);
    else {
      entry(clients, client.name, () => new Map()).set(`${server.name} ${url.port}`, {
        server,
        port: url.port,
        subject,
        variable,
      });
      entry(servers, server.name, () => new Set()).add(url.port);
    }
  }
  return {
    of: (client) => sortedValues(clients.get(client)),
    servedBy: (server) => Array.from(servers.get(server) ?? []).toSorted(byCodeUnit),
    isEmpty: servers.size === 0,
  };
}

interface FoundReference {
  readonly client: WorkloadPlan;
  readonly subject: Noun;
  readonly variable: string;
  readonly url: Reference;
}

function* referencesOf(workloads: readonly WorkloadPlan[]): Generator<FoundReference> {
  for (const client of workloads) {
    for (const { subject, props } of [client, ...client.sidecars]) {
      for (const [variable, url] of Object.entries(props.environment ?? {})) {
        if (typeof url === "object") yield { client, subject, variable, url };
      }
    }
  }
}

function entry<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

function sortedValues<Value>(map: ReadonlyMap<string, Value> | undefined): readonly Value[] {
  if (map === undefined) return [];
  return Array.from(map)
    .toSorted(([left], [right]) => byCodeUnit(left, right))
    .map(([, value]) => value);
}

type Reported = Omit<FoundReference, "client">;

function reportUnlisted(lowering: Lowering, { subject, variable, url }: Reported, names: readonly string[]): void {
  const { name } = url.service;
  reportAt(lowering.report, subject, ["environment", variable], {
    code: "config/reference-unlisted",
    message: `Variable "${variable}" of ${subject.words} is the URL of service ${shown(name)}, which the app does not list in \`workloads\`.`,
    help: nearestHelp(name, names) ?? `Add service ${shown(name)} to \`workloads\`.`,
  });
}

function reportUnknownPort(lowering: Lowering, { subject, variable, url }: Reported, server: WorkloadPlan): void {
  const ports = Object.keys(server.props.ports ?? {});
  reportAt(lowering.report, subject, ["environment", variable], {
    code: "config/port-unknown",
    message: `Variable "${variable}" of ${subject.words} is the URL of port ${shown(url.port)}, which ${server.subject.words} does not have.`,
    help: nearestHelp(url.port, ports) ?? `Add ${shown(url.port)} to \`ports\` of ${server.subject.words}.`,
  });
}

function isUdp(port: unknown): boolean {
  return typeof port === "object" && port !== null && "protocol" in port && port.protocol === "udp";
}

function reportUdp(lowering: Lowering, { subject, variable, url }: Reported, server: WorkloadPlan): void {
  reportAt(lowering.report, subject, ["environment", variable], {
    code: "config/reference-udp",
    message: `Variable "${variable}" of ${subject.words} is the URL of UDP port ${shown(url.port)} of ${server.subject.words}; Service Connect carries TCP only.`,
    help: "Name a port whose `protocol` is tcp.",
  });
}

function nearestHelp(name: string, names: readonly string[]): string | undefined {
  const meant = nearest(name, names);
  return meant === undefined ? undefined : `Did you mean ${shown(meant)}?`;
}
