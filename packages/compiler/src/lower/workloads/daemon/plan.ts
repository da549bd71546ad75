import type { AnyDaemonProps } from "@ecs-dsl/dsl";
import type { EcsServicePlan } from "../service/plan.ts";

export interface DaemonPlan extends EcsServicePlan {
  readonly kind: "daemon";
  readonly props: Partial<AnyDaemonProps>;
}
