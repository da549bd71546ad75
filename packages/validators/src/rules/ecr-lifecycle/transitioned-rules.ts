import { defineRule, type Finding } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { capitalized, shown } from "../../words.ts";
import { ecrGuide } from "../source.ts";
import { forEachSelection, ruleLabel, selectionPath } from "./lifecycle-rule.ts";
import { property, say, title } from "../../text.ts";

export const transitionedRules = defineRule({
  code: "ecr-lifecycle/transitioned-rules",
  severity: "error",
  on: "lifecyclePolicy",
  summary: "A rule that counts days in the archive selects archived images and expires them.",
  source: ecrGuide("lifecycle_policy_parameters.html"),
  check(policy, report) {
    forEachSelection(policy, ({ countType, storageClass }, rule, index) => {
      if (countType !== "sinceImageTransitioned") return;
      if (storageClass === undefined || storageClass === "standard") {
        report(notArchive(storageClass, ruleLabel(rule, index), index));
      }
      if (isKnown(rule.action) && rule.action.type === "transition") report(notExpire(ruleLabel(rule, index), index));
    });
  },
});

function notArchive(storageClass: string | undefined, label: string, index: number): Finding {
  const at = selectionPath(index, "storageClass");
  const selects = storageClass === undefined ? "does not say so" : `selects ${shown(storageClass)} ones`;
  return {
    at: storageClass === undefined ? ["rules", index, "selection"] : at,
    message: `${capitalized(label)} counts the days of archived images and ${selects}; ECR requires "archive" with sinceImageTransitioned.`,
    help: say`Set ${property(at)} to "archive".`,
    fix: { title: title`Set ${property(at)} to archive`, edits: [{ op: "set", at, value: "archive" }] },
  };
}

function notExpire(label: string, index: number): Finding {
  return {
    at: ["rules", index, "action", "type"],
    message: `${capitalized(label)} archives images that are in the archive; ECR can only expire by sinceImageTransitioned.`,
    help: say`Set ${property(["rules", index, "action"])} to { "type": "expire" }.`,
  };
}
