import { LOG_GROUP_NAME_PATTERN, LOG_RETENTION_DAYS } from "@ecs-dsl/validators/facts";
import { capitalized, counted, shown } from "@ecs-dsl/validators/words";
import { MAIN } from "../plan/main.ts";
import { sourceOf, type Noun } from "../nouns/noun.ts";
import type { WorkloadPlan } from "../plan/plan.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";
import { isRelative } from "./relative-path.ts";

export const buildContext = definePlanRule({
  code: "config/build-context",
  severity: "error",
  on: "container",
  summary: "An image is built in a folder relative to the config file.",
  check({ subject, props: { image } }, report) {
    if (typeof image !== "object" || image.source !== "build") return;
    if (!isRelative(image.context)) report(notRelative(subject, image.context));
  },
});

export const buildMissing = definePlanRule({
  code: "config/build-missing",
  severity: "warning",
  on: "container",
  summary: "The folder that an image is built in is there, and so is its Dockerfile.",
  check({ subject, props: { image } }, report, { look }) {
    if (typeof image !== "object" || image.source !== "build" || !isRelative(image.context)) return;
    const { context, props } = image;
    const folder = look(context);
    if (folder === undefined) return;
    if (folder.kind === "file") return report(builtInFile(subject, context));
    if (folder.kind === "none") return report(noFolder(subject, context, folder.meant));
    const dockerfile = props?.dockerfile ?? "Dockerfile";
    if (typeof dockerfile !== "string" || dockerfile === "") return;
    const file = look(`${context}/${dockerfile}`);
    if (file !== undefined && file.kind !== "file") report(noDockerfile(subject, context, dockerfile, file.meant));
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
  summary: "A log group that exists has a name that AWS takes, and settings are of the one in the workload's stack.",
  check({ subject, logging, sidecars }, report) {
    const { logGroup: existing } = logging?.props ?? {};
    if (logging !== undefined && existing !== undefined) {
      for (const name of groupSettings(logging)) {
        report(notItsGroup(logging.subject, name, `which log group ${shown(existing)} has already`));
      }
    }
    for (const own of new Set([logging, ...sidecars.map((sidecar) => sidecar.logging)])) {
      const name = own?.props.logGroup;
      if (own !== undefined && name !== undefined && !LOG_GROUP_NAME_PATTERN.test(name))
        report(noGroup(own.subject, name));
    }
    for (const { logging: own } of sidecars) {
      if (own === undefined || own === logging) continue;
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

function builtInFile(subject: Noun, context: string): PlanFinding {
  const [, folder = ".", file = context] = /^(.*)\/([^/]*)$/.exec(context) ?? [];
  const how = file === "Dockerfile" ? "" : `, { dockerfile: ${shown(file)} }`;
  return {
    source: sourceOf(subject, ["image"]),
    message: `The image of ${subject.words} is built in ${shown(context)}, which is a file; a build context is a folder.`,
    help: `Name its folder: \`build(${shown(folder)}${how})\`.`,
  };
}

function noFolder(subject: Noun, context: string, meant: string | undefined): PlanFinding {
  return {
    source: sourceOf(subject, ["image"]),
    message: `The image of ${subject.words} is built in ${shown(context)}; seen from the config file, there is no such folder.`,
    help:
      meant === undefined
        ? "Create the folder, or name the one that has the Dockerfile."
        : `Did you mean ${shown(meant)}?`,
  };
}

function noDockerfile(subject: Noun, context: string, dockerfile: string, meant: string | undefined): PlanFinding {
  const inside = meant?.slice(context.length + 1);
  return {
    source: sourceOf(subject, ["image"]),
    message: `The image of ${subject.words} is built in ${shown(context)}, which has no file ${shown(dockerfile)}.`,
    help:
      inside === undefined
        ? `Add the file, or set \`dockerfile\` to its path inside ${shown(context)}.`
        : `Set \`dockerfile\` to ${shown(inside)}.`,
  };
}

function noGroup(subject: Noun, name: string): PlanFinding {
  return {
    source: sourceOf(subject, ["logGroup"]),
    message: `${capitalized(subject.words)} writes to the log group ${shown(name)}; CloudWatch Logs takes 1 to 512 letters, digits, periods, hyphens, underscores, slashes and #.`,
    help: 'Write it like "/ecs/shop-api".',
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
