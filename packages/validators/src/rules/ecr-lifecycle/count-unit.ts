import { LIFECYCLE_COUNT_TYPES } from "../../facts/lifecycle-policy.ts";
import { defineRule, type Finding } from "../../rule.ts";
import { isKnown, isUnknown } from "../../unknown.ts";
import { capitalized, shown } from "../../words.ts";
import { ecrGuide } from "../source.ts";
import { forEachSelection, isCountType, ruleLabel, selectionPath } from "./lifecycle-rule.ts";
import { property, say, title } from "../../text.ts";

export const countUnit = defineRule({
  code: "ecr-lifecycle/count-unit",
  severity: "error",
  on: "lifecyclePolicy",
  summary: "A rule that counts days says so in `countUnit`, and one that counts images has no unit.",
  source: ecrGuide("lifecycle_policy_parameters.html"),
  check(policy, report) {
    forEachSelection(policy, ({ countType, countUnit: unit }, rule, index) => {
      if (!isKnown(countType) || !isCountType(countType) || isUnknown(unit)) return;
      const expected = LIFECYCLE_COUNT_TYPES[countType].unit;
      if (unit === expected) return;
      const label = ruleLabel(rule, index);
      if (expected === undefined) report(needless(unit, label, index));
      else report(unit === undefined ? missing(countType, label, index) : wrong(unit, label, index));
    });
  },
});

function missing(type: string, label: string, index: number): Finding {
  return {
    at: ["rules", index, "selection"],
    message: say`${capitalized(label)} counts by ${type} without a ${property(selectionPath(index, "countUnit"))}; ECR requires "days".`,
    ...inDays(index),
  };
}

function wrong(unit: string, label: string, index: number): Finding {
  return {
    at: selectionPath(index, "countUnit"),
    message: `${capitalized(label)} counts in ${shown(unit)}; ECR accepts "days".`,
    // Images that were kept for other than days would expire at another time.
    ...(/^days?$/i.test(unit.trim()) ? inDays(index) : { help: inDays(index).help }),
  };
}

function needless(unit: unknown, label: string, index: number): Finding {
  const at = selectionPath(index, "countUnit");
  return {
    at,
    message: `${capitalized(label)} counts images and has the unit ${shown(unit)}; ECR accepts no unit with imageCountMoreThan.`,
    help: say`Remove ${property(selectionPath(index, "countUnit"))}.`,
    fix: { title: title`Remove ${property(selectionPath(index, "countUnit"))}`, edits: [{ op: "remove", at }] },
  };
}

function inDays(index: number): Required<Pick<Finding, "help" | "fix">> {
  const at = selectionPath(index, "countUnit");
  return {
    help: say`Set ${property(selectionPath(index, "countUnit"))} to "days".`,
    fix: {
      title: title`Set ${property(selectionPath(index, "countUnit"))} to days`,
      edits: [{ op: "set", at, value: "days" }],
    },
  };
}
