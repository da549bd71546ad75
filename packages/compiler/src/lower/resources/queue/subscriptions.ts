import type { AnyTopic } from "@ecs-dsl/dsl";
import { plainJson } from "../../../cloudformation/plain-json.ts";
import { resource } from "../../../cloudformation/resource.ts";
import { getAtt, partOf, ref, type Resource, type Value } from "../../../cloudformation/template.ts";
import { templateOf } from "../../resolve/deferred.ts";
import { hashed, logicalName } from "../../resolve/names.ts";
import type { Resolve } from "../../resolve/references.ts";
import { arnOf } from "../../resolve/template-text.ts";
import { isFifo } from "../is-fifo.ts";
import type { QueuePlan, SubscriptionPlan } from "./plan.ts";

/** The queues of a stack, by their logical names. */
export interface QueueIds {
  readonly queue: string;
  /** The queue beside it for what nobody can work off. */
  readonly deadLetters?: string;
}

/** The subscriptions of a queue, and what lets their topics send, which is there before them. */
export function subscriptionResources(
  { props, subscriptions }: QueuePlan,
  ids: QueueIds,
  resolve: Resolve,
): Readonly<Record<string, Resource>> {
  if (subscriptions.length === 0) return {};
  const redriven = subscriptions.filter(({ topic }) => isFifo(topic) === (props.fifo === true));
  const { queue } = ids;
  const deadLetters = redriven.length === 0 ? undefined : ids.deadLetters;
  const policies = {
    QueuePolicy: queuePolicy(queue, subscriptions, resolve),
    ...(deadLetters === undefined ? {} : { DeadLetterQueuePolicy: queuePolicy(deadLetters, redriven, resolve) }),
  };
  const waits = { DependsOn: Object.keys(policies) };
  return {
    ...policies,
    ...Object.fromEntries(
      subscriptions.map((one) => {
        const properties = {
          ...subscription(one, queue, resolve),
          RawMessageDelivery: props.rawMessageDelivery,
          RedrivePolicy: redriven.includes(one) ? redrivePolicy(deadLetters) : undefined,
        };
        return [subscriptionId(one.topic), resource("AWS::SNS::Subscription", properties, waits)];
      }),
    ),
  };
}

function queuePolicy(queue: string, subscriptions: readonly SubscriptionPlan[], resolve: Resolve): Resource {
  const arns = subscriptions.map(({ topic }) => topicArn(topic, resolve));
  return resource("AWS::SQS::QueuePolicy", {
    Queues: [ref(queue)],
    PolicyDocument: {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: { Service: "sns.amazonaws.com" },
          Action: "sqs:SendMessage",
          Resource: getAtt(queue, "Arn"),
          Condition: { ArnEquals: { "aws:SourceArn": arns } },
        },
      ],
    },
  });
}

/** CloudFormation makes the subscription where the topic is. */
function subscription({ topic, props: { filterPolicy, scope } }: SubscriptionPlan, queue: string, resolve: Resolve) {
  return {
    Protocol: "sqs",
    TopicArn: topicArn(topic, resolve),
    Endpoint: getAtt(queue, "Arn"),
    Region: topic.source === "existing" ? regionOf(topic, resolve) : undefined,
    FilterPolicy: filterPolicy && plainJson(filterPolicy),
    FilterPolicyScope: scope,
  };
}

function redrivePolicy(deadLetters: string | undefined) {
  return deadLetters === undefined ? undefined : { deadLetterTargetArn: getAtt(deadLetters, "Arn") };
}

/** The region in its ARN. */
function regionOf(topic: AnyTopic, resolve: Resolve): Value<string> | undefined {
  const arn = topicArn(topic, resolve);
  return typeof arn === "string" ? arnOf(arn)?.region : partOf(arn, ":", 3);
}

function topicArn(topic: AnyTopic, resolve: Resolve): Value<string> {
  return templateOf(resolve({ kind: "reference", of: "output", resource: topic, output: "arn" }));
}

/** SNS knows one subscription of a queue to a topic, so the topic tells it from others. */
function subscriptionId({ source, name }: AnyTopic): string {
  if (source === "new") return `${logicalName(name)}Subscription`;
  return `${logicalName(name.replace(/^.*:/, ""))}${hashed(name, 6)}Subscription`;
}
