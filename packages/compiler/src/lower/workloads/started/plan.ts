import type { AnyStartedTaskProps } from "@ecs-dsl/dsl";
import type { WorkloadPlan } from "../../plan/plan.ts";

/** A workload whose tasks run to their end, whoever starts them. */
export interface StartedTaskPlan extends WorkloadPlan {
  readonly props: Partial<AnyStartedTaskProps>;
  readonly runsToEnd: true;
}

/** True for a workload whose tasks run to their end. */
export function isStartedTask(plan: WorkloadPlan): plan is StartedTaskPlan {
  return "runsToEnd" in plan;
}
