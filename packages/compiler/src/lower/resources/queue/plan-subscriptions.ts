import type { AnyTopic, FilteredTopic } from "@ecs-dsl/dsl";
import { shown } from "@ecs-dsl/validators/words";
import { FILTERED_TOPIC } from "../../fields/tables/topic.ts";
import { labelOf, noun, type Noun } from "../../nouns/noun.ts";
import type { ResourcePlanner } from "../resource-kind.ts";
import type { SubscriptionPlan } from "./plan.ts";

/** What a queue listens to, each topic planned with it. */
export function planSubscriptions(
  queue: Noun,
  subscribe: readonly (AnyTopic | FilteredTopic)[],
  planner: ResourcePlanner,
): readonly SubscriptionPlan[] {
  return subscribe.map((given, index) => {
    const planned = planSubscription(queue, given, index, planner);
    planner.refer(planned.topic);
    return planned;
  });
}

function planSubscription(
  queue: Noun,
  given: AnyTopic | FilteredTopic,
  index: number,
  planner: ResourcePlanner,
): SubscriptionPlan {
  const at = ["subscribe", index];
  if (given.kind === "topic") return { subject: { ...queue, at }, topic: given, props: {} };
  const subject = noun(given, labelOf(queue, at), `the filter of topic ${shown(given.topic.name)} for ${queue.words}`);
  return { subject, topic: given.topic, props: planner.conformed(subject, FILTERED_TOPIC.shape, given.props) };
}
