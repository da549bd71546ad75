import type { AnyTopic } from "@ecs-dsl/dsl";
import { EXISTING_TOPIC, TOPIC } from "../../fields/tables/topic.ts";
import { givenOf } from "../outside-values.ts";
import type { ResourceKind } from "../resource-kind.ts";
import { topicStatements } from "./grants.ts";
import type { TopicPlan } from "./plan.ts";
import { topicPart } from "./topic.ts";

/** A topic of Amazon SNS. */
export const topic: ResourceKind<AnyTopic, TopicPlan> = {
  label: "topics",
  words: "topic",
  plan(node, subject, planner) {
    const shape = node.source === "existing" ? EXISTING_TOPIC.shape : TOPIC.shape;
    const props: TopicPlan["props"] = planner.conformed(subject, shape, node.props);
    planner.referTo(props.kmsKey);
    return { kind: "topic", source: node.source, name: node.name, ...givenOf(node), subject, props };
  },
  part: topicPart,
  gives: ({ output, access }) => output === "arn" && access === "publish",
  outputOf: () => "Arn",
  existing: ({ resource: { name } }) => name,
  given: (_reference, arn) => arn,
  grants: topicStatements,
};
