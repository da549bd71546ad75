import type { Daemon } from "@ecs-dsl/dsl";
import { DAEMON } from "../../fields/tables/daemon.ts";
import { deploymentOf, servicePart } from "../service/part.ts";
import type { WorkloadKind } from "../workload-kind.ts";
import type { DaemonPlan } from "./plan.ts";

/** A task on each instance of a capacity. */
export const daemon: WorkloadKind<Daemon, DaemonPlan> = {
  label: "daemons",
  words: "daemon",
  plan(node, subject, planner) {
    const props = planner.conformed(subject, DAEMON.shape, node.props);
    const planned = { name: node.name, subject, props };
    const deployment = deploymentOf(planner, planned);
    const task = planner.task(planned);
    const runsOn = task.external === undefined ? "instances" : "external";
    return { ...task, ...planned, kind: "daemon", routes: [], deployment, runsOn };
  },
  part: (lowering, plan, shared) => servicePart(lowering, plan, shared, { groups: [], before: {}, after: {} }),
};
