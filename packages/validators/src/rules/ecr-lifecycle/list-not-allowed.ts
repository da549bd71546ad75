import { defineRule, type Finding } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { capitalized } from "../../words.ts";
import { ecrGuide } from "../source.ts";
import { forEachSelection, ruleLabel, selectionPath } from "./lifecycle-rule.ts";

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
      for (const property of LISTS) {
        const list = selection[property];
        if (isKnown(list) && list.length > 0) report(notAllowed(property, tagStatus, ruleLabel(rule, index), index));
      }
    });
  },
});

const LISTS = ["tagPrefixList", "tagPatternList"] as const;

function notAllowed(property: (typeof LISTS)[number], tagStatus: string, label: string, index: number): Finding {
  const at = selectionPath(index, property);
  const images = tagStatus === "any" ? "any image" : "untagged images";
  return {
    at,
    message: `${capitalized(label)} selects ${images} and has a \`${property}\`. AWS answers: "Cannot specify ${property} with tagStatus ${tagStatus}".`,
    help: `Remove \`${property}\`, or set \`tagStatus\` to "tagged".`,
    fix: { title: `Remove ${property}`, edits: [{ op: "remove", at }] },
  };
}
