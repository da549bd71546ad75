import type { ServiceProps } from "@ecs-dsl/dsl";
import type { WorkloadPlan } from "../../plan/plan.ts";

export interface ServicePlan extends WorkloadPlan {
  readonly kind: "service";
  readonly props: Partial<ServiceProps>;
}
