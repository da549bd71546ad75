import { LIFECYCLE_COUNT_TYPES } from "../../facts/lifecycle-policy.ts";
import { defineRule, type Finding } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { capitalized, listed, nearest, shown } from "../../words.ts";
import { ecrGuide } from "../source.ts";
import { forEachSelection, isCountType, ruleLabel, selectionPath } from "./lifecycle-rule.ts";
import { property, say, title } from "../../text.ts";

export const countType = defineRule({
  code: "ecr-lifecycle/count-type",
  severity: "error",
  on: "lifecyclePolicy",
  summary: "A rule counts images in a way that ECR knows.",
  source: ecrGuide("lifecycle_policy_parameters.html"),
  check(policy, report) {
    forEachSelection(policy, (selection, rule, index) => {
      if (isKnown(selection.countType) && !isCountType(selection.countType)) {
        report(unknownType(selection.countType, ruleLabel(rule, index), index));
      }
    });
  },
});

const COUNT_TYPES = Object.keys(LIFECYCLE_COUNT_TYPES);

function unknownType(value: string, label: string, index: number): Finding {
  const at = selectionPath(index, "countType");
  const meant = nearest(value, COUNT_TYPES);
  return {
    at,
    message: `${capitalized(label)} counts by ${shown(value)}; ECR knows ${listed(COUNT_TYPES, "and")}.`,
    help: meant === undefined ? say`Set ${property(at)} to ${listed(COUNT_TYPES)}.` : `Did you mean "${meant}"?`,
    ...(meant === undefined
      ? {}
      : { fix: { title: title`Set ${property(at)} to ${meant}`, edits: [{ op: "set", at, value: meant }] } }),
  };
}
