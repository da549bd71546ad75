import { ref } from "../../cloudformation/template.ts";
import type { Lowering } from "../lowering.ts";
import type { WorkloadPlan } from "../plan/plan.ts";
import { Deferred } from "./deferred.ts";

type Named = Pick<WorkloadPlan, "name" | "logging">;

/** The name of the log group of a workload's containers: one that exists, or the one in its stack. */
export function logGroupName(lowering: Lowering, { name, logging }: Named): string {
  return logging?.props.logGroup ?? `/ecs/${lowering.app}/${lowering.environment.name}/${name}`;
}

/** That log group, as a document and a template of the stack refer to it. */
export function logGroupOf(lowering: Lowering, plan: Named): string | Deferred {
  const name = logGroupName(lowering, plan);
  return plan.logging?.props.logGroup === undefined ? new Deferred(name, ref("LogGroup")) : name;
}
