import { LIFECYCLE_PATTERN_WILDCARDS_MAX } from "../../facts/lifecycle-policy.ts";
import { defineRule, type Finding } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { capitalized } from "../../words.ts";
import { ecrGuide } from "../source.ts";
import { forEachSelection, ruleLabel, selectionPath } from "./lifecycle-rule.ts";

export const patternWildcards = defineRule({
  code: "ecr-lifecycle/pattern-wildcards",
  severity: "error",
  on: "lifecyclePolicy",
  summary: "A tag pattern is not empty and has at most four wildcards.",
  source: ecrGuide("lifecycle_policy_parameters.html"),
  check(policy, report) {
    forEachSelection(policy, (selection, rule, index) => {
      if (!isKnown(selection.tagPatternList)) return;
      selection.tagPatternList.forEach((pattern, place) => {
        if (!isKnown(pattern)) return;
        const wildcards = wildcardsOf(pattern);
        if (pattern === "") report(empty(ruleLabel(rule, index), index, place));
        else if (wildcards > LIFECYCLE_PATTERN_WILDCARDS_MAX) {
          report(tooMany(pattern, wildcards, ruleLabel(rule, index), index, place));
        }
      });
    });
  },
});

function wildcardsOf(pattern: string): number {
  let count = 0;
  for (const character of pattern) if (character === "*") count++;
  return count;
}

function empty(label: string, index: number, place: number): Finding {
  return {
    at: [...selectionPath(index, "tagPatternList"), place],
    message: `${capitalized(label)} has an empty tag pattern. AWS answers: "Invalid tag pattern provided".`,
    help: 'Write "*" for every tag, or remove the entry.',
  };
}

function tooMany(pattern: string, wildcards: number, label: string, index: number, place: number): Finding {
  return {
    at: [...selectionPath(index, "tagPatternList"), place],
    message: `${capitalized(label)} has the tag pattern "${pattern}" with ${wildcards} wildcards; ECR accepts ${LIFECYCLE_PATTERN_WILDCARDS_MAX}.`,
    help: `Use \`*\` at most ${LIFECYCLE_PATTERN_WILDCARDS_MAX} times.`,
  };
}
