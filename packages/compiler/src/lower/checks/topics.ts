import { capitalized } from "@ecs-dsl/validators/words";
import { sourceOf, type Noun } from "../nouns/noun.ts";
import { arnFindings } from "./existing-arn.ts";
import { fifoFindings } from "./fifo-settings.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const topicArn = definePlanRule({
  code: "config/topic-arn",
  severity: "error",
  on: "topic",
  summary: "A topic that exists is named by its ARN.",
  source: {
    url: "https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsns.html",
    checked: "2026-11-28",
  },
  check(topic, report) {
    arnFindings(topic, "topic", "sns").forEach(report);
  },
});

export const topicFifo = definePlanRule({
  code: "config/topic-fifo",
  severity: "error",
  on: "topic",
  summary: "Settings of FIFO topics are those of a topic with `fifo: true`.",
  source: {
    url: "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-topic.html",
    checked: "2026-11-28",
  },
  check(topic, report, app) {
    const settings = ["contentBasedDeduplication", "fifoThroughputScope", "archivePolicy"] as const;
    fifoFindings(topic, app, "topics", settings).forEach(report);
  },
});

/** Characters that SNS takes. Source: https://docs.aws.amazon.com/sns/latest/api/API_SetTopicAttributes.html. */
const DISPLAY_NAME_CHARACTERS = 100;

export const topicDisplayName = definePlanRule({
  code: "config/topic-display-name",
  severity: "error",
  on: "topic",
  summary: "The display name of a topic has at most 100 characters.",
  source: {
    url: "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-topic.html",
    checked: "2026-11-28",
  },
  check({ subject, props: { displayName = "" } }, report) {
    if (displayName.length > DISPLAY_NAME_CHARACTERS) report(longName(subject, displayName.length));
  },
});

function longName(subject: Noun, characters: number): PlanFinding {
  return {
    source: sourceOf(subject, ["displayName"]),
    message: `${capitalized(subject.words)} has a display name of ${characters} characters; SNS takes ${DISPLAY_NAME_CHARACTERS}.`,
    help: "Shorten `displayName`.",
  };
}
