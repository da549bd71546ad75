import type { QueueProps } from "@ecs-dsl/dsl";
import type { ResourcePlan } from "../resource-kind.ts";

export interface QueuePlan extends ResourcePlan {
  readonly kind: "queue";
  readonly props: Partial<QueueProps>;
}
