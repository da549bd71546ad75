import { LOG_RETENTION_DAYS } from "@ecs-dsl/validators/facts";
import { capitalized, counted, shown } from "@ecs-dsl/validators/words";
import { sourceOf, type Noun } from "../plan/noun.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

const ABSOLUTE = /^(?:[/\\]|[A-Za-z]:)/;

export const buildContext = definePlanRule({
  code: "config/build-context",
  severity: "error",
  on: "container",
  summary: "An image is built in a folder relative to the config file.",
  check({ subject, props: { image } }, report) {
    if (typeof image !== "object" || image.source !== "build") return;
    if (image.context === "" || ABSOLUTE.test(image.context)) report(notRelative(subject, image.context));
  },
});

export const logRetention = definePlanRule({
  code: "config/log-retention",
  severity: "error",
  on: "workload",
  summary: "Logs are kept for a number of days that CloudWatch Logs offers.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html",
    checked: "2026-11-23",
  },
  check({ subject, props: { logRetentionDays: days } }, report) {
    if (days !== undefined && !LOG_RETENTION_DAYS.includes(days)) report(notOffered(subject, days));
  },
});

function notRelative(subject: Noun, context: string): PlanFinding {
  return {
    source: sourceOf(subject, ["image"]),
    message: `The image of ${subject.words} is built in ${shown(context)}; a build context is a folder relative to the config file.`,
    help: 'Write it like "./api"; "." is the config\'s own folder.',
  };
}

function notOffered(subject: Noun, days: number): PlanFinding {
  const next = LOG_RETENTION_DAYS.find((offered) => offered > days) ?? LOG_RETENTION_DAYS.at(-1);
  return {
    source: sourceOf(subject, ["logRetentionDays"]),
    message: `${capitalized(subject.words)} keeps its logs for ${counted(days, "day")}; CloudWatch Logs takes certain numbers of days only.`,
    help: `Set \`logRetentionDays\` to ${next}.`,
  };
}
