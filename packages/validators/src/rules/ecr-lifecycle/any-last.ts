import { defineRule, type Finding } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { capitalized } from "../../words.ts";
import { ecrGuide } from "../source.ts";
import { forEachRule, ruleLabel, type LifecycleRule, type Policy } from "./lifecycle-rule.ts";
import { overtakenBy, renumberingFix } from "./renumbering.ts";

export const anyLast = defineRule({
  code: "ecr-lifecycle/any-last",
  severity: "error",
  on: "lifecyclePolicy",
  summary: "The rule for any image has the largest priority number of its storage class.",
  source: ecrGuide("lifecycle_policy_parameters.html"),
  check(policy, report) {
    forEachRule(policy, (rule, index) => {
      const later = isKnown(policy.rules) ? overtakenBy(policy.rules, index) : undefined;
      if (later !== undefined) report(overtaken(policy, rule, index, later));
    });
  },
});

function overtaken(policy: Policy, rule: LifecycleRule, index: number, later: LifecycleRule): Finding {
  const at = ["rules", index, "rulePriority"];
  const label = ruleLabel(rule, index);
  const fix = renumberingFix(policy);
  const edit = fix?.edits.find((each) => each.at[1] === index);
  const number = edit?.op === "set" ? `, such as ${String(edit.value)}` : "";
  return {
    at,
    message: `${capitalized(label)} selects any image and is applied before ${ruleLabel(later, 0)}. AWS answers: "Rule for tagStatus=ANY must have the lowest priority per storage class".`,
    help: `Give ${label} the largest number${number}: the lowest priority is the largest number.`,
    ...(fix === undefined ? {} : { fix }),
  };
}
