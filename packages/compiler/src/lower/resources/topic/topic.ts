import { type Resolve, templateValue } from "../../resolve/references.ts";
import type { DeliveryStatusLogging, TopicProps } from "@ecs-dsl/dsl";
import { resource } from "../../../cloudformation/resource.ts";
import { ref, sub, type Resource } from "../../../cloudformation/template.ts";
import { DELIVERY_PROTOCOLS } from "../../fields/tables/topic.ts";
import { withOverrides } from "../../fields/overrides.ts";
import { templateTags } from "../../fields/tags.ts";
import type { ResourceContext, ResourcePart } from "../resource-kind.ts";
import type { TopicPlan } from "./plan.ts";
import { isTold, topicPolicy } from "./policy.ts";
import { keyTemplate } from "../stack/key-behind.ts";

export function topicPart(plan: TopicPlan, context: ResourceContext): ResourcePart {
  const id = plan.props.fifo === true ? "FifoTopic" : "Topic";
  const policy = isTold(context) ? { TopicPolicy: topicPolicy(id) } : {};
  return { resources: { [id]: topic(plan, context), ...policy }, outputs: { Arn: { Value: ref(id) } } };
}

function topic({ subject, props }: TopicPlan, { appTags, resolve }: ResourceContext): Resource {
  const properties = {
    ...kindOf(props),
    DisplayName: props.displayName,
    ContentBasedDeduplication: props.contentBasedDeduplication,
    FifoThroughputScope: props.fifoThroughputScope,
    ArchivePolicy: archivePolicy(props),
    KmsMasterKeyId: keyTemplate(props.kmsKey, resolve),
    SignatureVersion: props.signatureVersion,
    TracingConfig: props.tracingConfig,
    DeliveryStatusLogging: deliveryStatusLogging(props, resolve),
    Tags: templateTags(appTags, props.tags),
  };
  const overrides = { subject, path: ["overrides"], value: props.overrides };
  return resource("AWS::SNS::Topic", withOverrides(properties, overrides));
}

/**
 * CloudFormation makes names for FIFO topics that do not end in `.fifo`, which SNS refuses.
 * Source: https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/681. Checked 2026-11-28.
 */
function kindOf({ fifo = false }: Partial<TopicProps>) {
  return fifo ? { FifoTopic: true, TopicName: sub("${AWS::StackName}.fifo") } : {};
}

/** SNS takes the number as text. */
function archivePolicy({ archivePolicy: archive }: Partial<TopicProps>) {
  return archive === undefined ? undefined : { MessageRetentionPeriod: String(archive.messageRetentionPeriod) };
}

function deliveryStatusLogging({ deliveryStatusLogging: logging }: Partial<TopicProps>, resolve: Resolve) {
  if (logging === undefined) return undefined;
  return DELIVERY_PROTOCOLS.flatMap((Protocol) => {
    const settings = logging[Protocol];
    return settings === undefined ? [] : [{ Protocol, ...loggingOf(settings, resolve) }];
  });
}

function loggingOf(
  { successFeedbackRole, successFeedbackSampleRate, failureFeedbackRole }: DeliveryStatusLogging,
  resolve: Resolve,
) {
  return {
    SuccessFeedbackRoleArn: successFeedbackRole && templateValue(successFeedbackRole, resolve),
    SuccessFeedbackSampleRate: successFeedbackSampleRate === undefined ? undefined : String(successFeedbackSampleRate),
    FailureFeedbackRoleArn: failureFeedbackRole && templateValue(failureFeedbackRole, resolve),
  };
}
