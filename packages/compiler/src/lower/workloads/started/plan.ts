import type { AnyStartedTaskProps } from "@ecs-dsl/dsl";
import type { WorkloadPlan } from "../../plan/plan.ts";

/** A workload whose tasks run to their end, whoever starts them. */
export interface StartedTaskPlan extends WorkloadPlan {
  readonly props: Partial<AnyStartedTaskProps>;
  readonly runsToEnd: true;
  /** The workload whose image it runs, where it has none of its own. */
  readonly imageOf: string | undefined;
}

/** What the command line calls the image of the main container. */
export function mainImageName(plan: WorkloadPlan): string {
  return (isStartedTask(plan) ? plan.imageOf : undefined) ?? plan.name;
}

/** True for a workload whose tasks run to their end. */
export function isStartedTask(plan: WorkloadPlan): plan is StartedTaskPlan {
  return "runsToEnd" in plan;
}
