import { defineRule, type Finding } from "../../rule.ts";
import { isKnown, isPresent } from "../../unknown.ts";
import { capitalized } from "../../words.ts";
import { ecrGuide } from "../source.ts";
import { forEachSelection, ruleLabel, selectionPath, type LifecycleRule, type Selection } from "./lifecycle-rule.ts";
import { property, say } from "../../text.ts";

export const taggedNeedsList = defineRule({
  code: "ecr-lifecycle/tagged-needs-list",
  severity: "error",
  on: "lifecyclePolicy",
  summary: "A rule for tagged images says which tags: by prefixes or by patterns.",
  source: ecrGuide("lifecycle_policy_parameters.html"),
  check(policy, report) {
    forEachSelection(policy, (selection, rule, index) => {
      if (selection.tagStatus !== "tagged") return;
      if (hasEntries(selection.tagPrefixList) && hasEntries(selection.tagPatternList)) report(both(rule, index));
      else if (isEmpty(selection.tagPrefixList) && isEmpty(selection.tagPatternList)) report(none(rule, index));
    });
  },
});

type TagList = Selection["tagPrefixList"];

function hasEntries(list: TagList): boolean {
  return isKnown(list) && list.length > 0;
}

function isEmpty(list: TagList): boolean {
  return !isPresent(list) || (isKnown(list) && list.length === 0);
}

function none(rule: LifecycleRule, index: number): Finding {
  return {
    at: selectionPath(index, "tagStatus"),
    message: `${capitalized(ruleLabel(rule, index))} selects tagged images without saying which tags. AWS answers: "Must specify tagPrefixList or tagPatternList when tagStatus=TAGGED".`,
    help: 'Add `"tagPatternList": ["*"]` for every tag, or a narrower list.',
  };
}

function both(rule: LifecycleRule, index: number): Finding {
  return {
    at: selectionPath(index, "tagPatternList"),
    message: `${capitalized(ruleLabel(rule, index))} selects tags by prefixes and by patterns; ECR accepts one of the two.`,
    help: say`Keep ${property(selectionPath(index, "tagPatternList"))} alone: the prefix "v" is the pattern "v*".`,
  };
}
