import { defineRule, type Finding, type Report } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { isKnown, type Unknown } from "../../unknown.ts";
import { shown } from "../../words.ts";
import { isNameInCapitals, isPlaceholder } from "../../placeholder.ts";
import { ecsApi } from "../source.ts";

const RULE = {
  code: "schema/task-definition-revision",
  severity: "error",
  summary: "A revision of a task definition is a number.",
  source: ecsApi("API_CreateService.html", "2026-11-30"),
} as const;

export const serviceTaskDefinitionRevision = defineRule({
  ...RULE,
  on: "service",
  about: "taskDefinition",
  check({ taskDefinition }, report) {
    // A service takes a family; of an ARN without a revision its API says nothing.
    reportWrong("taskDefinition", taskDefinition, ({ family }) => family, report);
  },
});

export const runTaskDefinitionRevision = defineRule({
  ...RULE,
  on: "runTask",
  about: "taskDefinition",
  check({ taskDefinition }, report) {
    reportWrong("taskDefinition", taskDefinition, ({ whole }) => whole, report);
  },
});

export const targetTaskDefinitionRevision = defineRule({
  ...RULE,
  on: "ecsTarget",
  about: "taskDefinitionArn",
  check({ taskDefinitionArn }, report) {
    const reportLater: Report = (finding) => report({ ...finding, severity: "warning" });
    reportWrong("taskDefinitionArn", taskDefinitionArn, ({ whole }) => whole, reportLater);
  },
});

/** A task definition without its revision. */
interface Named {
  readonly family: string;
  /** What was written, as far as the revision. */
  readonly whole: string;
}

const FORM = /^(?<whole>(?:arn:[^:]+:ecs:[^:]*:[^:]*:task-definition\/)?(?<family>[\w-]+)):(?<revision>[^:/]+)$/;

function reportWrong(
  name: string,
  written: string | Unknown | undefined,
  without: (named: Named) => string,
  report: Report,
): void {
  if (!isKnown(written)) return;
  const { whole = "", family = "", revision = "" } = FORM.exec(written)?.groups ?? {};
  if (revision === "" || /^\d+$/.test(revision)) return;
  if (revision.toLowerCase() === "latest") report(newest([name], written, without({ family, whole })));
  else if (!isPlaceholder(revision) && !isNameInCapitals(revision)) report(noNumber([name], written, family));
}

function answerTo(written: string): string {
  return `Task definition ${shown(written)} has a revision that is not a number. AWS answers: "Invalid revision number."`;
}

function newest(at: Finding["at"], written: string, value: string): Finding {
  return {
    at,
    message: answerTo(written),
    help: say`Set ${property(at)} to ${shown(value)}: without a revision it is the newest one.`,
    fix: { title: "Omit the revision", edits: [{ op: "set", at, value }] },
  };
}

function noNumber(at: Finding["at"], written: string, family: string): Finding {
  return {
    at,
    message: answerTo(written),
    help: say`Name a revision by its number in ${property(at)}, like ${shown(`${family}:3`)}.`,
  };
}
