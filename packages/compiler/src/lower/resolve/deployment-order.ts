import type { WorkloadPlan } from "../plan/plan.ts";
import { gatedBy } from "../workloads/task/plan.ts";
import type { Connections } from "./connections.ts";
import { cyclesAmong } from "./cycles.ts";
import type { ValueOrder } from "./value-order.ts";

/** In which order the stacks of workloads are deployed. */
export interface DeploymentOrder<Planned extends WorkloadPlan> {
  /** The workloads by name, each after those that it talks to, as far as they do not talk to it in turn, and after those whose values it takes. */
  readonly workloads: readonly Planned[];
  /** The waves in which a workload is deployed: a second one where a server of it comes later than its first. */
  readonly wavesOf: (workload: WorkloadPlan) => readonly number[];
  /** The servers of a workload that come later than it, sorted by name. */
  readonly laterServersOf: (client: WorkloadPlan) => readonly WorkloadPlan[];
  /** Whether a client comes before the workload. */
  readonly hasEarlierClients: (server: WorkloadPlan) => boolean;
}

export function deploymentOrder<Planned extends WorkloadPlan>(
  workloads: readonly Planned[],
  connections: Connections,
  values: ValueOrder<Planned>,
): DeploymentOrder<Planned> {
  const serversOf = serversAmong(workloads, connections, values);
  // Inside a cycle the order depends on its members alone: others come and go without moving anything in it.
  const ordered = cyclesAmong(workloads, serversOf).flatMap((members) => inCycle(members, serversOf, values));
  const positions = new Map<WorkloadPlan, number>(ordered.map((workload, index) => [workload, index]));
  const laterServersOf = (client: WorkloadPlan) =>
    serversOf(client).filter((server) => positionIn(positions, server) > positionIn(positions, client));
  const awaited = new Set<WorkloadPlan>(ordered.flatMap(laterServersOf));
  const waves = wavesOf(ordered, serversOf, laterServersOf);
  return {
    workloads: ordered,
    wavesOf: (workload) => waves.get(workload) ?? [],
    laterServersOf,
    hasEarlierClients: (server) => awaited.has(server),
  };
}

type Servers<Planned> = (client: WorkloadPlan) => readonly Planned[];

function positionIn(positions: ReadonlyMap<WorkloadPlan, number>, workload: WorkloadPlan): number {
  return positions.get(workload) ?? -1;
}

function serversAmong<Planned extends WorkloadPlan>(
  workloads: readonly Planned[],
  connections: Connections,
  values: ValueOrder<Planned>,
): Servers<Planned> {
  const byName = new Map(workloads.map((workload) => [workload.name, workload]));
  const gating = workloads.filter((workload) => gatedBy(workload).length > 0);
  const servers = new Map<WorkloadPlan, readonly Planned[]>();
  for (const client of workloads) {
    const found = connections.of(client.name).flatMap(({ server }) => byName.get(server.name) ?? []);
    const gates = gating.filter((workload) => gatedBy(workload).includes(client.name));
    servers.set(client, Array.from(new Set([...found, ...gates, ...values.workloadsBehind(client)])));
  }
  return (client) => servers.get(client) ?? [];
}

/** The members of a cycle: an address may be had later, a value may not. */
function inCycle<Planned extends WorkloadPlan>(
  members: readonly Planned[],
  serversOf: Servers<Planned>,
  { workloadsBehind }: ValueOrder<Planned>,
): readonly Planned[] {
  if (members.length === 1) return members;
  const neededBy = (member: Planned) => workloadsBehind(member).filter((one) => members.includes(one));
  const isByValues = members.some((member) => neededBy(member).length > 0);
  return isByValues ? cyclesAmong(members, neededBy).flat() : postorder(members, serversOf);
}

/** The members of a cycle, the first of them last, after those that it leads to. */
function postorder<Planned extends WorkloadPlan>(
  members: readonly Planned[],
  serversOf: Servers<Planned>,
): readonly Planned[] {
  const waiting = new Set(members);
  const visit = (member: Planned): readonly Planned[] =>
    waiting.delete(member) ? [...serversOf(member).flatMap(visit), member] : [];
  return members.flatMap(visit);
}

/** Waves of each workload: after those of its earlier servers, and once more after its later ones. */
function wavesOf(
  ordered: readonly WorkloadPlan[],
  serversOf: Servers<WorkloadPlan>,
  laterServersOf: Servers<WorkloadPlan>,
): ReadonlyMap<WorkloadPlan, readonly number[]> {
  const first = new Map<WorkloadPlan, number>();
  const after = (servers: readonly WorkloadPlan[]) => Math.max(-1, ...servers.map((one) => first.get(one) ?? -1)) + 1;
  // A later server has no wave yet, and so counts for nothing here.
  for (const workload of ordered) first.set(workload, after(serversOf(workload)));
  const waves = ordered.map((workload): readonly [WorkloadPlan, readonly number[]] => {
    const own = first.get(workload) ?? 0;
    const later = laterServersOf(workload);
    return [workload, later.length === 0 ? [own] : [own, Math.max(own + 1, after(later))]];
  });
  return new Map(waves);
}
