import { listed, shown } from "@ecs-dsl/validators/words";
import type { Lowering } from "../lowering.ts";
import { reportAt } from "../plan/noun.ts";
import type { WorkloadPlan } from "../plan/plan.ts";
import type { Connection, Connections } from "./connections.ts";

/** The workloads by name, each after those that it talks to; reports where that goes in a circle. */
export function deploymentOrder<Planned extends WorkloadPlan>(
  lowering: Lowering,
  workloads: readonly Planned[],
  connections: Connections,
): readonly Planned[] {
  const byName = new Map(workloads.map((workload) => [workload.name, workload]));
  const ordered = new Set<Planned>();
  const open: Planned[] = [];
  const visit = (workload: Planned): void => {
    open.push(workload);
    for (const connection of connections.of(workload.name)) {
      const server = byName.get(connection.server.name);
      if (server === undefined) continue;
      if (open.includes(server)) reportCycle(lowering, connection, open.slice(open.indexOf(server)));
      else if (!ordered.has(server)) visit(server);
    }
    open.pop();
    ordered.add(workload);
  };
  for (const workload of workloads) {
    if (!ordered.has(workload)) visit(workload);
  }
  return Array.from(ordered);
}

function reportCycle(lowering: Lowering, { subject, variable }: Connection, cycle: readonly WorkloadPlan[]): void {
  const names = cycle.map(({ name }) => shown(name));
  reportAt(lowering.report, subject, ["environment", variable], {
    code: "config/reference-cycle",
    message:
      cycle.length === 1
        ? `Service ${names[0]} names its own URL; its stack cannot wait for itself.`
        : `Services ${listed(names, "and")} name the URLs of one another in a circle; the stack of each would wait for the next.`,
    help: `Write the URL in \`${variable}\` as text.`,
  });
}
