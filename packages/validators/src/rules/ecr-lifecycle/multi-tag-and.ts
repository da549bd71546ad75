import { defineRule, type Finding } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { capitalized, listed, shown } from "../../words.ts";
import { ecrGuide } from "../source.ts";
import { forEachSelection, ruleLabel, selectionPath } from "./lifecycle-rule.ts";

export const multiTagAnd = defineRule({
  code: "ecr-lifecycle/multi-tag-and",
  severity: "warning",
  on: "lifecyclePolicy",
  summary: "A rule lists one tag prefix or pattern: an image has to match all that are listed.",
  source: ecrGuide("lifecycle_policy_parameters.html"),
  check(policy, report) {
    forEachSelection(policy, (selection, rule, index) => {
      if (selection.tagStatus !== "tagged") return;
      for (const property of LISTS) {
        const list = selection[property];
        if (isKnown(list) && list.length > 1) report(several(property, list, ruleLabel(rule, index), index));
      }
    });
  },
});

const LISTS = ["tagPrefixList", "tagPatternList"] as const;

function several(property: (typeof LISTS)[number], list: readonly unknown[], label: string, index: number): Finding {
  const entries = listed(list.filter(isKnown).map(shown), "and");
  return {
    at: selectionPath(index, property),
    message: `${capitalized(label)} selects only images that carry tags for all of ${entries} at once.`,
    help: "To select images that match any of them, write one rule for each.",
  };
}
