import { defineRule, type Finding } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { capitalized } from "../../words.ts";
import { ecrGuide } from "../source.ts";
import { forEachSelection, ruleLabel, selectionPath } from "./lifecycle-rule.ts";
import { property, say } from "../../text.ts";

export const listNotAllowed = defineRule({
  code: "ecr-lifecycle/list-not-allowed",
  severity: "error",
  on: "lifecyclePolicy",
  summary: "Only a rule for tagged images lists tags.",
  source: ecrGuide("lifecycle_policy_parameters.html"),
  check(policy, report) {
    forEachSelection(policy, (selection, rule, index) => {
      const { tagStatus } = selection;
      if (tagStatus !== "untagged" && tagStatus !== "any") return;
      for (const name of LISTS) {
        const list = selection[name];
        if (isKnown(list) && list.length > 0) report(notAllowed(name, tagStatus, ruleLabel(rule, index), index));
      }
    });
  },
});

const LISTS = ["tagPrefixList", "tagPatternList"] as const;

function notAllowed(name: (typeof LISTS)[number], tagStatus: string, label: string, index: number): Finding {
  const at = selectionPath(index, name);
  const images = tagStatus === "any" ? "any image" : "untagged images";
  return {
    at,
    message: say`${capitalized(label)} selects ${images} and has a ${property(at)}. AWS answers: "Cannot specify ${name} with tagStatus ${tagStatus}".`,
    help: say`Remove ${property(at)}, or set ${property(selectionPath(index, "tagStatus"))} to "tagged".`,
  };
}
