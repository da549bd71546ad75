import type { DocumentEdit, Fix } from "../../diagnostic.ts";
import { isKnown, type Unknown } from "../../unknown.ts";
import { storageClassOf, type LifecycleRule, type Policy } from "./lifecycle-rule.ts";

type Rules = readonly (LifecycleRule | Unknown)[];

/** A rule whose place in the order is known. */
interface Ranked {
  readonly index: number;
  readonly priority: number;
  readonly isAny: boolean;
}

/** The fix that gives the rules of a policy legal numbers and changes as few as it can; undefined when one is unreadable. */
export function renumberingFix(policy: Policy): Fix | undefined {
  if (!isKnown(policy.rules)) return undefined;
  const ranked = rankedRules(policy.rules);
  if (ranked === undefined) return undefined;
  const numbers = ranked.map(({ priority }) => priority);
  const areLegal = new Set(numbers).size === numbers.length && numbers.every((number) => number >= 1);
  const edits = areLegal ? movedAnyRules(policy.rules, ranked) : renumbered(ranked);
  if (edits.length === 0) return undefined;
  return { title: areLegal ? "Move the rule for any image to the end" : "Renumber the rules", edits };
}

/** The first rule of the same storage class that comes after the `any` rule at `index`. */
export function overtakenBy(rules: Rules, index: number): LifecycleRule | undefined {
  const any = rules[index];
  if (!isKnown(any) || !isAny(any) || !isKnown(any.rulePriority) || !isKnown(any.selection)) return undefined;
  const { rulePriority, selection } = any;
  const storageClass = storageClassOf(selection);
  return storageClass === undefined ? undefined : rules.filter(isKnown).find(comesLater);

  function comesLater(other: LifecycleRule): boolean {
    if (!isKnown(rulePriority) || !isKnown(other.rulePriority) || other.rulePriority <= rulePriority) return false;
    if (!isKnown(other.selection) || !isKnown(other.selection.tagStatus) || isAny(other)) return false;
    return storageClassOf(other.selection) === storageClass;
  }
}

function isAny(rule: LifecycleRule): boolean {
  return isKnown(rule.selection) && rule.selection.tagStatus === "any";
}

function rankedRules(rules: Rules): readonly Ranked[] | undefined {
  const ranked: Ranked[] = [];
  for (const [index, rule] of rules.entries()) {
    if (!isKnown(rule) || !isKnown(rule.rulePriority)) return undefined;
    ranked.push({ index, priority: rule.rulePriority, isAny: isAny(rule) });
  }
  return ranked.toSorted((left, right) => left.priority - right.priority || left.index - right.index);
}

/** Gives each `any` rule that another rule overtakes the next number after the largest. */
function movedAnyRules(rules: Rules, ranked: readonly Ranked[]): readonly DocumentEdit[] {
  const largest = Math.max(...ranked.map(({ priority }) => priority));
  return ranked
    .filter(({ index }) => overtakenBy(rules, index) !== undefined)
    .map(({ index }, place) => setPriority(index, largest + place + 1));
}

/** Numbers all rules from 1 in their order, with the `any` rules at the end. */
function renumbered(ranked: readonly Ranked[]): readonly DocumentEdit[] {
  const order = [...ranked.filter((rule) => !rule.isAny), ...ranked.filter((rule) => rule.isAny)];
  return order.flatMap(({ index, priority }, place) => (priority === place + 1 ? [] : [setPriority(index, place + 1)]));
}

function setPriority(index: number, value: number): DocumentEdit {
  return { op: "set", at: ["rules", index, "rulePriority"], value };
}
