import type { AnyScheduledTaskProps } from "@ecs-dsl/dsl";
import type { StartedTaskPlan } from "../started/plan.ts";

export interface ScheduledTaskPlan extends StartedTaskPlan {
  readonly kind: "scheduled-task";
  readonly props: Partial<AnyScheduledTaskProps>;
}
