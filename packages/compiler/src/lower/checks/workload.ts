import { LOG_RETENTION_DAYS } from "@ecs-dsl/validators/facts";
import { capitalized, counted, shown } from "@ecs-dsl/validators/words";
import { MAIN } from "../plan/main.ts";
import { sourceOf, type Noun } from "../plan/noun.ts";
import type { WorkloadPlan } from "../plan/plan.ts";
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
  check({ subject, logging }, report) {
    const { retentionInDays: days, logGroup } = logging?.props ?? {};
    if (logging === undefined || days === undefined || logGroup !== undefined) return;
    if (!LOG_RETENTION_DAYS.includes(days)) report(notOffered(subject, logging.subject, days));
  },
});

export const logGroup = definePlanRule({
  code: "config/log-group",
  severity: "error",
  on: "workload",
  summary: "Settings of a log group are the workload's, and of the log group in its stack.",
  check({ subject, logging, sidecars }, report) {
    const { logGroup: existing } = logging?.props ?? {};
    if (logging !== undefined && existing !== undefined) {
      for (const name of groupSettings(logging)) {
        report(notItsGroup(logging.subject, name, `which log group ${shown(existing)} has already`));
      }
    }
    for (const { logging: own } of sidecars) {
      if (own === undefined) continue;
      for (const name of groupSettings(own)) {
        report(notItsGroup(own.subject, name, `which \`logging\` of ${subject.words} decides`));
      }
    }
  },
});

/** The settings of a log group among those of logging. */
function groupSettings({ props }: Logging): readonly string[] {
  return (["retentionInDays", "kmsKey"] as const).filter((name) => props[name] !== undefined);
}

type Logging = NonNullable<WorkloadPlan["logging"]>;

export const sidecarName = definePlanRule({
  code: "config/sidecar-name",
  severity: "error",
  on: "workload",
  summary: "No sidecar has the name by which sidecars call the main container.",
  check({ sidecars }, report) {
    for (const { name, subject } of sidecars) if (name === MAIN) report(namedMain(subject));
  },
});

function notRelative(subject: Noun, context: string): PlanFinding {
  return {
    source: sourceOf(subject, ["image"]),
    message: `The image of ${subject.words} is built in ${shown(context)}; a build context is a folder relative to the config file.`,
    help: 'Write it like "./api"; "." is the config\'s own folder.',
  };
}

function notItsGroup(subject: Noun, name: string, reason: string): PlanFinding {
  return {
    source: sourceOf(subject, [name]),
    message: `${capitalized(subject.words)} sets \`${name}\`, ${reason}.`,
    help: `Remove \`${name}\`.`,
  };
}

function namedMain(subject: Noun): PlanFinding {
  return {
    source: sourceOf(subject),
    message: `${capitalized(subject.words)} has the name by which sidecars call the main container.`,
    help: "Give it another name.",
  };
}

function notOffered(subject: Noun, logging: Noun, days: number): PlanFinding {
  const next = LOG_RETENTION_DAYS.find((offered) => offered > days) ?? LOG_RETENTION_DAYS.at(-1);
  return {
    source: sourceOf(logging, ["retentionInDays"]),
    message: `${capitalized(subject.words)} keeps its logs for ${counted(days, "day")}; CloudWatch Logs takes certain numbers of days only.`,
    help: `Set \`retentionInDays\` to ${next}.`,
  };
}
