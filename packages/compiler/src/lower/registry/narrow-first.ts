import type { LifecycleSelection } from "@ecs-dsl/dsl";
import { coversPattern } from "../../lifecycle/tag-pattern.ts";

/**
 * The rules with each before those that select everything it selects: ECR leaves an image to the first rule that selects
 * it, so the narrow one would never act behind the wide one. Others stay as they were written.
 */
export function narrowFirst<Rule>(rules: readonly Rule[], selectionOf: (rule: Rule) => LifecycleSelection) {
  const sorted: Rule[] = [];
  for (const rule of rules) {
    const wider = sorted.findIndex((earlier) => isNarrower(selectionOf(rule), selectionOf(earlier)));
    sorted.splice(wider < 0 ? sorted.length : wider, 0, rule);
  }
  return sorted;
}

function isNarrower(one: LifecycleSelection, other: LifecycleSelection): boolean {
  return covers(patternsOf(other), patternsOf(one)) && !covers(patternsOf(one), patternsOf(other));
}

/** An image has a tag for each pattern of a rule that selects it. */
function covers(wide: readonly string[], narrow: readonly string[]): boolean {
  return wide.every((pattern) => narrow.some((one) => coversPattern(pattern, one)));
}

/** What the tags of an image look like that a rule for tagged images selects: it has one for each. */
export function patternsOf({
  tagPrefixList = [],
  tagPatternList = [],
}: Pick<LifecycleSelection, "tagPrefixList" | "tagPatternList">): readonly string[] {
  return [...tagPrefixList.map((prefix) => `${prefix}*`), ...tagPatternList];
}
