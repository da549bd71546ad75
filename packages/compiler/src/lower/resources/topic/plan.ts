import type { TopicProps } from "@ecs-dsl/dsl";
import type { ResourcePlan } from "../resource-kind.ts";

export interface TopicPlan extends ResourcePlan {
  readonly kind: "topic";
  readonly props: Partial<TopicProps>;
}
