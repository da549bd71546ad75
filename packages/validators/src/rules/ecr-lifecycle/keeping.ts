import { KEPT_IMAGES_MIN } from "../../facts/lifecycle-policy.ts";
import { defineRule, type Rule } from "../../rule.ts";
import { property, say } from "../../text.ts";
import { isKnown } from "../../unknown.ts";
import { capitalized } from "../../words.ts";
import { forbidden } from "../declared.ts";
import { ecrGuide } from "../source.ts";
import { forEachSelection, ruleLabel, selectionPath } from "./lifecycle-rule.ts";

const keepsNothing = defineRule({
  code: "ecr-lifecycle/keeps-nothing",
  severity: "warning",
  presets: ["strict"],
  on: "lifecyclePolicy",
  summary: "A policy keeps the images that a rollback needs.",
  source: ecrGuide("LifecyclePolicies.html"),
  check(policy, report) {
    forEachSelection(policy, ({ countNumber, countType, tagStatus }, rule, index) => {
      if (tagStatus === "untagged" || !isKnown(countNumber) || countType !== "imageCountMoreThan") return;
      if (countNumber >= KEPT_IMAGES_MIN) return;
      report({
        at: selectionPath(index, "countNumber"),
        message: `${capitalized(ruleLabel(rule, index))} keeps ${countNumber} of its images; what runs, and what ran before, may be among those that go.`,
        help: say`Set ${property(selectionPath(index, "countNumber"))} to ${KEPT_IMAGES_MIN} or more.`,
      });
    });
  },
});

const noUntaggedRule = defineRule({
  code: "ecr-lifecycle/no-untagged-rule",
  severity: "info",
  presets: ["strict"],
  on: "lifecyclePolicy",
  summary: "A policy says when untagged images go.",
  source: ecrGuide("lifecycle_policy_examples.html"),
  check({ rules }, report) {
    if (!isKnown(rules) || rules.length === 0) return;
    const isUnsure = rules.some(
      (rule) => !isKnown(rule) || !isKnown(rule.selection) || !isKnown(rule.selection.tagStatus),
    );
    const reaches = rules.some(
      (rule) => isKnown(rule) && isKnown(rule.selection) && rule.selection.tagStatus !== "tagged",
    );
    if (isUnsure || reaches) return;
    report({
      at: ["rules"],
      message: "No rule is about untagged images; each push of a tag that moves leaves one behind.",
      help: "Add a rule with the tagStatus untagged that expires them after some days.",
    });
  },
});

const prefixListWildcard = forbidden({
  code: "ecr-lifecycle/prefix-list-wildcard",
  severity: "warning",
  on: "lifecyclePolicy",
  at: "rules[].selection.tagPrefixList[]",
  values: (prefix) => typeof prefix === "string" && prefix.includes("*"),
  summary: "A prefix of tags is written as it is; a pattern stands in a list of patterns.",
  source: ecrGuide("lifecycle_policy_parameters.html"),
  says: "a rule is about tags that begin with {value}",
  because: "in a prefix a star is a star, which no tag has",
  help: say`Move it to ${property(["rules", 0, "selection", "tagPatternList"])}, or write the beginning without a star.`,
  fix: "none",
});

/** What a policy keeps, sorted by code. */
export const KEEPING: readonly Rule[] = [keepsNothing, noUntaggedRule, prefixListWildcard];
