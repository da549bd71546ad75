import type { Path } from "../../path.ts";
import { capitalized } from "../../words.ts";
import { forEachSelection, ruleLabel, selectionPath, storageClassOf, type Policy } from "./lifecycle-rule.ts";

/** A rule that selects what an earlier rule selects already. Labels are ready for a sentence. */
export interface RepeatedRule {
  readonly label: string;
  readonly earlier: string;
  readonly storageClass: string;
  readonly at: Path;
}

/** Finds rules with the tag status and the storage class of an earlier rule. */
export function repeatedStatus(
  policy: Policy,
  tagStatus: "any" | "untagged",
  report: (repeated: RepeatedRule) => void,
): void {
  let seen: Map<string, string> | undefined;
  forEachSelection(policy, (selection, rule, index) => {
    if (selection.tagStatus !== tagStatus) return;
    const storageClass = storageClassOf(selection);
    if (storageClass === undefined) return;
    const label = ruleLabel(rule, index);
    const earlier = seen?.get(storageClass);
    if (earlier === undefined) (seen ??= new Map()).set(storageClass, label);
    else report({ label: capitalized(label), earlier, storageClass, at: selectionPath(index, "tagStatus") });
  });
}
