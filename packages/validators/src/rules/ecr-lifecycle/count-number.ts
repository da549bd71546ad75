import { defineRule, type Finding } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { capitalized } from "../../words.ts";
import { ecrGuide } from "../source.ts";
import { forEachSelection, ruleLabel, selectionPath } from "./lifecycle-rule.ts";
import { property, say } from "../../text.ts";

export const countNumber = defineRule({
  code: "ecr-lifecycle/count-number",
  severity: "error",
  on: "lifecyclePolicy",
  summary: "A rule counts 1 image or day or more.",
  source: ecrGuide("lifecycle_policy_parameters.html"),
  check(policy, report) {
    forEachSelection(policy, ({ countNumber: count }, rule, index) => {
      if (isKnown(count) && count < 1) report(belowOne(count, ruleLabel(rule, index), index));
    });
  },
});

function belowOne(count: number, label: string, index: number): Finding {
  return {
    at: selectionPath(index, "countNumber"),
    message: `${capitalized(label)} has the count ${count}. AWS answers: "numeric instance is lower than the required minimum (minimum: 1, found: ${count})".`,
    help: say`Set ${property(selectionPath(index, "countNumber"))} to 1 or more.`,
  };
}
