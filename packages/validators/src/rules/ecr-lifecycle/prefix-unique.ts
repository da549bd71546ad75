import { defineRule, type Finding } from "../../rule.ts";
import { capitalized, listed } from "../../words.ts";
import { ecrGuide } from "../source.ts";
import { forEachSelection, ruleLabel, selectionPath, storageClassOf, tagList } from "./lifecycle-rule.ts";

export const prefixUnique = defineRule({
  code: "ecr-lifecycle/prefix-unique",
  severity: "error",
  on: "lifecyclePolicy",
  summary: "No two rules of a storage class select the same tag prefixes.",
  source: ecrGuide("LifecyclePolicies.html"),
  check(policy, report) {
    let seen: Map<string, string> | undefined;
    forEachSelection(policy, (selection, rule, index) => {
      const prefixes = selection.tagStatus === "tagged" ? tagList(selection, "tagPrefixList") : undefined;
      const storageClass = storageClassOf(selection);
      if (prefixes === undefined || prefixes.length === 0 || storageClass === undefined) return;
      const key = JSON.stringify([storageClass, ...new Set(prefixes.toSorted())]);
      const label = ruleLabel(rule, index);
      const earlier = seen?.get(key);
      if (earlier === undefined) (seen ??= new Map()).set(key, label);
      else report(repeated(prefixes, label, earlier, index));
    });
  },
});

function repeated(prefixes: readonly string[], label: string, earlier: string, index: number): Finding {
  const quoted = listed(
    prefixes.map((prefix) => `"${prefix}"`),
    "and",
  );
  return {
    at: selectionPath(index, "tagPrefixList"),
    message: `${capitalized(label)} selects the tag ${prefixes.length === 1 ? "prefix" : "prefixes"} ${quoted}, as ${earlier} does; ECR accepts a set of prefixes once per storage class.`,
    help: "Merge the two rules, or select another prefix.",
  };
}
