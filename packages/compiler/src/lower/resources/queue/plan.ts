import type { AnyTopic, FilteredTopic, QueueProps } from "@ecs-dsl/dsl";
import type { Noun } from "../../nouns/noun.ts";
import type { ResourcePlan } from "../resource-kind.ts";

export interface QueuePlan extends ResourcePlan {
  readonly kind: "queue";
  readonly props: Partial<QueueProps>;
  /** In the order in which the queue names its topics. */
  readonly subscriptions: readonly SubscriptionPlan[];
}

/** A topic whose messages go into a queue. */
export interface SubscriptionPlan {
  readonly subject: Noun;
  readonly topic: AnyTopic;
  /** Which of its messages; none of it for all. */
  readonly props: Partial<FilteredTopic["props"]>;
}
