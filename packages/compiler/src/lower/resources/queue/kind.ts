import type { AnyQueue, OutputReference } from "@ecs-dsl/dsl";
import { EXISTING_QUEUE, QUEUE } from "../../fields/tables/queue.ts";
import { givenOf } from "../outside-values.ts";
import type { ResourceKind } from "../resource-kind.ts";
import { queueStatements, isQueueAccess } from "./grants.ts";
import type { QueuePlan } from "./plan.ts";
import { planSubscriptions } from "./plan-subscriptions.ts";
import { queuePart } from "./queue.ts";
import { nameInArn, queueUrl, urlOfGiven } from "./url.ts";

/** Of its stack, by what others take: the name is for metrics. */
const OUTPUTS: Readonly<Record<string, string>> = {
  url: "Url",
  arn: "Arn",
  name: "Name",
  deadLetterName: "DeadLetterName",
};

/** A queue of Amazon SQS. */
export const queue: ResourceKind<AnyQueue, QueuePlan> = {
  label: "queues",
  words: "queue",
  plan(node, subject, planner) {
    const shape = node.source === "existing" ? EXISTING_QUEUE.shape : QUEUE.shape;
    const props: QueuePlan["props"] = planner.conformed(subject, shape, node.props);
    planner.referTo(props.kmsKey);
    if (props.deadLetter?.queue !== undefined) planner.refer(props.deadLetter.queue);
    const subscriptions = planSubscriptions(subject, props.subscribe ?? [], planner);
    return { kind: "queue", source: node.source, name: node.name, ...givenOf(node), subject, props, subscriptions };
  },
  part: queuePart,
  gives: ({ output, access }) => (output === "url" ? isQueueAccess(access) : output === "arn" && access === undefined),
  outputOf: ({ output }) => OUTPUTS[output] ?? "Url",
  existing: ({ output, resource: { name } }: OutputReference) => {
    if (output === "name") return name.replace(/^.*:/, "");
    return output === "url" ? queueUrl(name) : name;
  },
  given: ({ output }, arn) => {
    if (output === "name") return nameInArn(arn);
    return output === "url" ? urlOfGiven(arn) : arn;
  },
  grants: queueStatements,
};
