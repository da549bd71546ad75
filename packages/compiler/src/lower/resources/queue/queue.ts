import { KEPT, resource } from "../../../cloudformation/resource.ts";
import { getAtt, ref, type Resource } from "../../../cloudformation/template.ts";
import { withOverrides } from "../../fields/overrides.ts";
import { templateTags } from "../../fields/tags.ts";
import { templateOf } from "../../resolve/deferred.ts";
import type { ResourceContext, ResourcePart } from "../resource-kind.ts";
import type { QueuePlan } from "./plan.ts";
import { subscriptionResources } from "./subscriptions.ts";
import { keyTemplate } from "../stack/key-behind.ts";

/** What nobody can work off is kept as long as SQS keeps anything: 14 days. */
export const DEAD_LETTERS = { MessageRetentionPeriod: 1_209_600 } as const;

/** A queue, and the one for what nobody can work off. */
export function queuePart(plan: QueuePlan, context: ResourceContext): ResourcePart {
  const ids = idsOf(plan);
  return {
    resources: {
      ...(hasOwnDeadLetters(plan) ? { [ids.deadLetters]: deadLetters(plan, context) } : {}),
      [ids.queue]: queue(plan, context),
      ...subscriptionResources(plan, hasOwnDeadLetters(plan) ? ids : { queue: ids.queue }, context.resolve),
    },
    outputs: {
      Url: { Value: ref(ids.queue) },
      Arn: { Value: getAtt(ids.queue, "Arn") },
      Name: { Value: getAtt(ids.queue, "QueueName") },
      ...(hasOwnDeadLetters(plan)
        ? {
            DeadLetterUrl: { Value: ref(ids.deadLetters) },
            DeadLetterName: { Value: getAtt(ids.deadLetters, "QueueName") },
          }
        : {}),
    },
  };
}

/** SQS cannot turn a queue into a FIFO queue: that is another queue, and the old one leaves the stack once nothing uses it any more. */
function idsOf({ props: { fifo = false } }: QueuePlan) {
  const prefix = fifo ? "Fifo" : "";
  return { queue: `${prefix}Queue`, deadLetters: `${prefix}DeadLetterQueue` };
}

function hasOwnDeadLetters({ props: { deadLetter } }: QueuePlan): boolean {
  return deadLetter !== undefined && deadLetter.queue === undefined;
}

function queue(plan: QueuePlan, context: ResourceContext): Resource {
  const { subject, props } = plan;
  const properties = {
    ...kindOf(plan),
    ContentBasedDeduplication: props.contentBasedDeduplication,
    DeduplicationScope: props.deduplicationScope,
    FifoThroughputLimit: props.fifoThroughputLimit,
    VisibilityTimeout: props.visibilityTimeout ?? 30,
    MessageRetentionPeriod: props.messageRetentionPeriod ?? 345_600,
    ReceiveMessageWaitTimeSeconds: props.receiveMessageWaitTimeSeconds ?? 20,
    DelaySeconds: props.delaySeconds,
    MaximumMessageSize: props.maximumMessageSize,
    RedrivePolicy: redrivePolicy(plan, context),
    ...encryption(plan, context),
    Tags: templateTags(context.appTags, props.tags),
  };
  const overrides = { subject, path: ["overrides"], value: props.overrides };
  return resource("AWS::SQS::Queue", withOverrides(properties, overrides), KEPT);
}

function deadLetters(plan: QueuePlan, context: ResourceContext): Resource {
  return resource(
    "AWS::SQS::Queue",
    {
      ...kindOf(plan),
      ...DEAD_LETTERS,
      ...encryption(plan, context),
      Tags: templateTags(context.appTags, plan.props.tags),
    },
    KEPT,
  );
}

/** A template says of a FIFO queue that it is one, and of others nothing: SQS refuses `false`. */
function kindOf({ props: { fifo = false } }: QueuePlan) {
  return fifo ? { FifoQueue: true } : {};
}

function redrivePolicy(plan: QueuePlan, { resolve }: ResourceContext) {
  const { deadLetter } = plan.props;
  if (deadLetter === undefined) return undefined;
  return { deadLetterTargetArn: target(), maxReceiveCount: deadLetter.maxReceiveCount };

  function target() {
    if (deadLetter?.queue === undefined) return getAtt(idsOf(plan).deadLetters, "Arn");
    return templateOf(resolve({ kind: "reference", of: "output", resource: deadLetter.queue, output: "arn" }));
  }
}

function encryption({ props: { kmsKey, kmsDataKeyReusePeriodSeconds } }: QueuePlan, { resolve }: ResourceContext) {
  return kmsKey === undefined
    ? { SqsManagedSseEnabled: true }
    : { KmsMasterKeyId: keyTemplate(kmsKey, resolve), KmsDataKeyReusePeriodSeconds: kmsDataKeyReusePeriodSeconds };
}
