import type { AnyWorkerProps } from "@ecs-dsl/dsl";
import type { EcsServicePlan } from "../service/plan.ts";

export interface WorkerPlan extends EcsServicePlan {
  readonly kind: "worker";
  readonly props: Partial<AnyWorkerProps>;
}
