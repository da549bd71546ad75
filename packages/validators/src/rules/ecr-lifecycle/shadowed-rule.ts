import { defineRule, type Finding } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { capitalized } from "../../words.ts";
import { ecrGuide } from "../source.ts";
import { forEachSelection, ruleLabel, storageClassOf, tagList, type Policy, type Selection } from "./lifecycle-rule.ts";

export const shadowedRule = defineRule({
  code: "ecr-lifecycle/shadowed-rule",
  severity: "warning",
  on: "lifecyclePolicy",
  summary: "Every rule can select images that no rule before it selects.",
  source: ecrGuide("LifecyclePolicies.html"),
  check(policy, report) {
    if (!isKnown(policy.rules) || policy.rules.length < 2) return;
    const tagged = taggedRules(policy);
    for (const rule of tagged) {
      const shadow = tagged.find((earlier) => isShadowedBy(rule, earlier));
      if (shadow !== undefined) report(shadowed(rule, shadow));
    }
  },
});

/** A rule for tagged images with the globs that a tag of each image has to match. */
interface TaggedRule {
  readonly index: number;
  readonly label: string;
  readonly priority: number;
  readonly storageClass: string;
  readonly globs: readonly string[];
  /** Prefixes, in a form that equal sets share; equal sets of prefixes are an error of their own. */
  readonly prefixes: string | undefined;
}

function taggedRules(policy: Policy): readonly TaggedRule[] {
  const found: TaggedRule[] = [];
  forEachSelection(policy, (selection, rule, index) => {
    const storageClass = storageClassOf(selection);
    const globs = selection.tagStatus === "tagged" ? globsOf(selection) : undefined;
    if (globs === undefined || storageClass === undefined || !isKnown(rule.rulePriority)) return;
    const prefixes = tagList(selection, "tagPrefixList")?.toSorted().join("\n");
    found.push({ index, label: ruleLabel(rule, index), priority: rule.rulePriority, storageClass, globs, prefixes });
  });
  return found;
}

function globsOf(selection: Selection): readonly string[] | undefined {
  if (selection.tagPatternList === undefined) {
    const prefixes = tagList(selection, "tagPrefixList");
    if (prefixes === undefined || prefixes.length === 0 || prefixes.some((prefix) => prefix.includes("*")))
      return undefined;
    return prefixes.map((prefix) => `${prefix}*`);
  }
  const patterns = selection.tagPrefixList === undefined ? tagList(selection, "tagPatternList") : undefined;
  return patterns === undefined || patterns.length === 0 ? undefined : patterns;
}

/** Every image that `rule` selects carries a tag for each glob of `earlier`, so `earlier` keeps it from `rule`. */
function isShadowedBy(rule: TaggedRule, earlier: TaggedRule): boolean {
  if (earlier.priority >= rule.priority || earlier.storageClass !== rule.storageClass) return false;
  if (earlier.prefixes !== undefined && earlier.prefixes === rule.prefixes) return false;
  return earlier.globs.every((wide) => rule.globs.some((narrow) => covers(wide, narrow)));
}

/** True when each tag that matches `narrow` certainly matches `wide`. */
function covers(wide: string, narrow: string): boolean {
  if (wide === narrow) return true;
  const star = wide.indexOf("*");
  return star === wide.length - 1 && star >= 0 && beforeWildcard(narrow).startsWith(wide.slice(0, star));
}

function beforeWildcard(glob: string): string {
  const star = glob.indexOf("*");
  return star === -1 ? glob : glob.slice(0, star);
}

function shadowed(rule: TaggedRule, shadow: TaggedRule): Finding {
  return {
    at: ["rules", rule.index],
    message: `${capitalized(rule.label)} never acts: every image that it selects is selected by ${shadow.label} before it, and ECR applies one rule to an image.`,
    help: `Give ${rule.label} a smaller number than ${shadow.label}, or remove it.`,
  };
}
