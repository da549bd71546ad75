import type { AnyTaskProps } from "@ecs-dsl/dsl";
import type { WorkloadPlan } from "../../plan/plan.ts";
import type { StartedTaskPlan } from "../started/plan.ts";

export interface TaskPlan extends StartedTaskPlan {
  readonly kind: "task";
  readonly props: Partial<AnyTaskProps>;
  /** Names of the workloads that wait for its end. */
  readonly before: readonly string[];
}

/** Names of the workloads that wait for the end of this one. */
export function gatedBy(plan: WorkloadPlan): readonly string[] {
  return isTask(plan) ? plan.before : [];
}

function isTask(plan: WorkloadPlan): plan is TaskPlan {
  return "before" in plan;
}
