import type { PortReference } from "@ecs-dsl/dsl";
import { referenceOf } from "@ecs-dsl/dsl/inspect";
import { byCodeUnit } from "./names.ts";
import { referencesIn } from "./references.ts";
import type { Noun } from "../nouns/noun.ts";
import type { ExistingServicePlan, WorkloadPlan } from "../plan/plan.ts";

/** A port of another workload that a workload talks to. */
export interface Connection {
  readonly server: WorkloadPlan;
  readonly port: string;
  /** The container and its variable that the reference stands in. */
  readonly subject: Noun;
  readonly variable: string;
}

/** A port of a service that exists, which a variable of a workload names. */
export interface ExistingConnection {
  readonly client: WorkloadPlan;
  readonly server: ExistingServicePlan;
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
  /** The ports of services that the app does not make that a workload talks to. */
  readonly toExisting: (client: string) => readonly ExistingConnection[];
  readonly unresolved: readonly UnresolvedReference[];
}

/** A reference that leads nowhere: to a workload or a port that is not there, or to one that has no address. */
export type UnresolvedReference = PlacedPort &
  ({ readonly reason: "unlisted" } | { readonly reason: "port" | "udp" | "range"; readonly server: WorkloadPlan });

/** The first and the last number of what the DSL writes for a port. */
export function portNumbers(port: unknown): readonly [number, number] | undefined {
  const number = portNumber(port);
  if (number !== undefined) return [number, number];
  if (!isRange(port)) return undefined;
  const [first = NaN, last = NaN] = port.containerPortRange.split("-").map(Number);
  return Number.isNaN(first + last) ? undefined : [first, last];
}

/** True for ports that follow each other. */
export function isRange(port: unknown): port is { readonly containerPortRange: string } {
  const isObject = typeof port === "object" && port !== null;
  return isObject && "containerPortRange" in port && typeof port.containerPortRange === "string";
}

/** The number of a port as the DSL writes it. */
export function portNumber(port: unknown): number | undefined {
  if (typeof port === "number") return port;
  if (typeof port !== "object" || port === null || !("containerPort" in port)) return undefined;
  return typeof port.containerPort === "number" ? port.containerPort : undefined;
}

interface ConnectOptions {
  /** Whether addresses lead to ports of UDP. */
  readonly carriesUdp?: boolean;
  readonly existing?: readonly ExistingConnection[];
}

/** Follows every reference of the workloads. */
export function connect(
  workloads: readonly WorkloadPlan[],
  { carriesUdp = false, existing = [] }: ConnectOptions = {},
): Connections {
  const byName = new Map(workloads.map((workload) => [workload.name, workload]));
  const clients = new Map<string, Map<string, Connection>>();
  const servers = new Map<string, Set<string>>();
  const unresolved: UnresolvedReference[] = [];
  for (const found of portReferences(workloads)) {
    const { client, subject, variable, reference } = found;
    if (reference.existing !== undefined) continue;
    const server = byName.get(reference.service);
    const port = server?.ports?.[reference.port];
    if (server === undefined) unresolved.push({ ...found, reason: "unlisted" });
    else if (port === undefined) unresolved.push({ ...found, reason: "port", server });
    else if (isRange(port)) unresolved.push({ ...found, reason: "range", server });
    else if (isUdp(port) && !carriesUdp) unresolved.push({ ...found, reason: "udp", server });
    else {
      const connection = { server, port: reference.port, subject, variable };
      entry(clients, client.name, () => new Map()).set(`${server.name} ${reference.port}`, connection);
      entry(servers, server.name, () => new Set()).add(reference.port);
    }
  }
  return {
    of: (client) => sortedValues(clients.get(client)),
    servedBy: (server) => Array.from(servers.get(server) ?? []).toSorted(byCodeUnit),
    isEmpty: servers.size === 0,
    toExisting: (client) => existing.filter((one) => one.client.name === client),
    unresolved,
  };
}

/** A port of a workload that an environment variable names. */
export interface PlacedPort {
  readonly client: WorkloadPlan;
  readonly subject: Noun;
  readonly variable: string;
  readonly reference: PortReference;
}

/** Every port that a variable names. */
export function* portReferences(workloads: readonly WorkloadPlan[]): Generator<PlacedPort> {
  for (const client of workloads) {
    for (const { subject, props } of [client, ...client.sidecars]) {
      for (const [variable, value] of Object.entries(props.environment ?? {})) {
        for (const reference of referencesIn(referenceOf(value))) {
          if (reference.of !== "output") yield { client, subject, variable, reference };
        }
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

/** True for a port that does not speak TCP. */
export function isUdp(port: unknown): boolean {
  return typeof port === "object" && port !== null && "protocol" in port && port.protocol === "udp";
}
