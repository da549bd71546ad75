import type { LifecyclePolicyRule, LifecyclePolicySelection } from "../../documents/index.ts";
import {
  LIFECYCLE_COUNT_TYPES,
  LIFECYCLE_STORAGE_CLASSES,
  type LifecycleCountType,
} from "../../facts/lifecycle-policy.ts";
import type { Path } from "../../path.ts";
import type { Subjects } from "../../rule.ts";
import { isKnown, type Read } from "../../unknown.ts";

export type Policy = Subjects["lifecyclePolicy"];
export type LifecycleRule = Read<LifecyclePolicyRule>;
export type Selection = Read<LifecyclePolicySelection>;

/** Visits the rules of a policy that can be read. */
export function forEachRule(policy: Policy, visit: (rule: LifecycleRule, index: number) => void): void {
  if (!isKnown(policy.rules)) return;
  policy.rules.forEach((rule, index) => {
    if (isKnown(rule)) visit(rule, index);
  });
}

/** Visits the selections of a policy that can be read. */
export function forEachSelection(
  policy: Policy,
  visit: (selection: Selection, rule: LifecycleRule, index: number) => void,
): void {
  forEachRule(policy, (rule, index) => {
    if (isKnown(rule.selection)) visit(rule.selection, rule, index);
  });
}

/** How messages name a rule: `rule 10` by its priority, or `rule #2` by its place when it has none. */
export function ruleLabel(rule: LifecycleRule, index: number): string {
  return isKnown(rule.rulePriority) ? `rule ${rule.rulePriority}` : `rule #${index + 1}`;
}

/** The place of a property of a rule's selection. */
export function selectionPath(index: number, property: keyof LifecyclePolicySelection): Path {
  return ["rules", index, "selection", property];
}

/** The storage class whose images a selection is about; undefined when it cannot be told. */
export function storageClassOf(selection: Selection): string | undefined {
  const { storageClass, countType } = selection;
  if (storageClass === undefined) {
    if (!isKnown(countType)) return countType === undefined ? "standard" : undefined;
    return isCountType(countType) ? LIFECYCLE_COUNT_TYPES[countType].storageClass : undefined;
  }
  return LIFECYCLE_STORAGE_CLASSES.find((known) => known === storageClass);
}

/** True for one of the four count types that ECR knows. */
export function isCountType(countType: string): countType is LifecycleCountType {
  return Object.hasOwn(LIFECYCLE_COUNT_TYPES, countType);
}

/** The tag prefixes or patterns that a `tagged` rule asks for; undefined when they cannot all be read. */
export function tagList(
  selection: Selection,
  property: "tagPrefixList" | "tagPatternList",
): readonly string[] | undefined {
  const list = selection[property];
  return isKnown(list) && list.every(isKnown) ? list : undefined;
}
