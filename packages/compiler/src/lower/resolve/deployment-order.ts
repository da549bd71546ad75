import type { WorkloadPlan } from "../plan/plan.ts";
import type { Connection, Connections } from "./connections.ts";

/** In which order the stacks of workloads are deployed. */
export interface DeploymentOrder<Planned extends WorkloadPlan> {
  /** The workloads by name, each after those that it talks to. */
  readonly workloads: readonly Planned[];
  readonly cycles: readonly ReferenceCycle[];
}

/** Workloads of which each talks to the next, and the last to the first. */
export interface ReferenceCycle {
  readonly workloads: readonly WorkloadPlan[];
  /** The way from the last to the first. */
  readonly closing: Connection;
}

export function deploymentOrder<Planned extends WorkloadPlan>(
  workloads: readonly Planned[],
  connections: Connections,
): DeploymentOrder<Planned> {
  const byName = new Map(workloads.map((workload) => [workload.name, workload]));
  const ordered = new Set<Planned>();
  const cycles: ReferenceCycle[] = [];
  const open: Planned[] = [];
  const visit = (workload: Planned): void => {
    open.push(workload);
    for (const connection of connections.of(workload.name)) {
      const server = byName.get(connection.server.name);
      if (server === undefined || server === workload) continue;
      if (open.includes(server)) cycles.push({ workloads: open.slice(open.indexOf(server)), closing: connection });
      else if (!ordered.has(server)) visit(server);
    }
    open.pop();
    ordered.add(workload);
  };
  for (const workload of workloads) {
    if (!ordered.has(workload)) visit(workload);
  }
  return { workloads: Array.from(ordered), cycles };
}
