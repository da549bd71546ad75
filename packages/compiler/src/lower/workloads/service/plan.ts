import type { AnyServiceProps, RollingProps } from "@ecs-dsl/dsl";
import type { Settings, WorkloadPlan } from "../../plan/plan.ts";

export interface ServicePlan extends WorkloadPlan {
  readonly kind: "service";
  readonly props: Partial<AnyServiceProps>;
  readonly deployment: Settings<RollingProps> | undefined;
}
