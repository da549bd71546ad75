import { LIFECYCLE_RULES_MAX, LIFECYCLE_TAG_STATUSES } from "../../facts/lifecycle-policy.ts";
import type { Path } from "../../path.ts";
import { defineRule, type Finding, type Report } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { capitalized, counted, listed, nearest, shown } from "../../words.ts";
import { ecrGuide } from "../source.ts";
import { forEachRule, ruleLabel, selectionPath, type LifecycleRule, type Selection } from "./lifecycle-rule.ts";
import { property, say, title } from "../../text.ts";

export const rulesShape = defineRule({
  code: "ecr-lifecycle/rules-shape",
  severity: "error",
  on: "lifecyclePolicy",
  summary: "A lifecycle policy has 1 to 50 rules, and each has the parts that ECR needs.",
  source: ecrGuide("lifecycle_policy_parameters.html"),
  check(policy, report) {
    if (policy.rules === undefined) report(noRules([]));
    else if (isKnown(policy.rules) && policy.rules.length === 0) report(noRules(["rules"]));
    else if (isKnown(policy.rules) && policy.rules.length > LIFECYCLE_RULES_MAX) report(tooMany(policy.rules.length));
    forEachRule(policy, (rule, index) => {
      checkRule(rule, index, report);
    });
  },
});

function checkRule(rule: LifecycleRule, index: number, report: Report): void {
  const { action, rulePriority, selection } = rule;
  if (rulePriority === undefined) report(missing(rule, index, "rulePriority", "a whole number from 1 on"));
  if (selection === undefined) report(missing(rule, index, "selection", EXAMPLE_SELECTION));
  if (isKnown(selection)) checkSelection(selection, rule, index, report);
  if (action === undefined) report(missing(rule, index, "action", '{ "type": "expire" }'));
  else if (isKnown(action) && action.type === undefined) {
    report(missing(rule, index, "action.type", '"expire" or "transition"'));
  }
}

function checkSelection(selection: Selection, rule: LifecycleRule, index: number, report: Report): void {
  const { countNumber, countType, tagStatus } = selection;
  if (tagStatus === undefined) report(missing(rule, index, "selection.tagStatus", TAG_STATUSES));
  else if (isKnown(tagStatus) && !isTagStatus(tagStatus)) report(unknownTagStatus(tagStatus, rule, index));
  if (countType === undefined) report(missing(rule, index, "selection.countType", '"imageCountMoreThan"'));
  if (countNumber === undefined) report(missing(rule, index, "selection.countNumber", "a whole number from 1 on"));
}

const EXAMPLE_SELECTION =
  '{ "tagStatus": "untagged", "countType": "sinceImagePushed", "countUnit": "days", "countNumber": 14 }';

const QUOTED_STATUSES = LIFECYCLE_TAG_STATUSES.map((status) => `"${status}"`);
const TAG_STATUSES = listed(QUOTED_STATUSES);

function isTagStatus(tagStatus: string): boolean {
  return LIFECYCLE_TAG_STATUSES.some((known) => known === tagStatus);
}

function noRules(at: Path): Finding {
  return {
    at,
    message: "The lifecycle policy has no rules; ECR accepts 1 to 50.",
    help: say`Add a rule to ${property("rules")}, or remove the policy.`,
  };
}

function tooMany(count: number): Finding {
  return {
    at: ["rules"],
    message: `The lifecycle policy has ${count} rules; ECR accepts ${LIFECYCLE_RULES_MAX}.`,
    help: `Remove ${counted(count - LIFECYCLE_RULES_MAX, "rule")}.`,
  };
}

type Part = "rulePriority" | "selection" | "action" | `selection.${keyof Selection}` | "action.type";

function missing(rule: LifecycleRule, index: number, part: Part, example: string): Finding {
  const steps = part.split(".");
  const named = property(["rules", index, ...steps], steps.length);
  return {
    at: ["rules", index, ...steps.slice(0, -1)],
    message: say`${capitalized(ruleLabel(rule, index))} has no ${named}; ECR requires it.`,
    help: say`Add ${named}: ${example}.`,
  };
}

function unknownTagStatus(tagStatus: string, rule: LifecycleRule, index: number): Finding {
  const at = selectionPath(index, "tagStatus");
  const meant = nearest(tagStatus, LIFECYCLE_TAG_STATUSES);
  return {
    at,
    message: `${capitalized(ruleLabel(rule, index))} selects images by the tag status ${shown(tagStatus)}; ECR knows ${listed(QUOTED_STATUSES, "and")}.`,
    help: meant === undefined ? say`Set ${property(at)} to ${TAG_STATUSES}.` : `Did you mean "${meant}"?`,
    ...(meant === undefined
      ? {}
      : { fix: { title: title`Set ${property(at)} to ${meant}`, edits: [{ op: "set", at, value: meant }] } }),
  };
}
