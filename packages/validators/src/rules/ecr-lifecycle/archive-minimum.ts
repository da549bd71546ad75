import { ARCHIVE_DAYS_MIN } from "../../facts/lifecycle-policy.ts";
import { defineRule, type Finding } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { capitalized, counted } from "../../words.ts";
import { ecrGuide } from "../source.ts";
import { forEachSelection, ruleLabel, selectionPath } from "./lifecycle-rule.ts";
import { property, say, title } from "../../text.ts";

export const archiveMinimum = defineRule({
  code: "ecr-lifecycle/archive-minimum",
  severity: "error",
  on: "lifecyclePolicy",
  summary: "A rule lets archived images stay in the archive for 90 days or more.",
  source: ecrGuide("archive-image.html"),
  check(policy, report) {
    forEachSelection(policy, ({ countNumber, countType }, rule, index) => {
      if (countType !== "sinceImageTransitioned" || !isKnown(countNumber)) return;
      if (countNumber >= 1 && countNumber < ARCHIVE_DAYS_MIN)
        report(tooEarly(countNumber, ruleLabel(rule, index), index));
    });
  },
});

function tooEarly(days: number, label: string, index: number): Finding {
  const at = selectionPath(index, "countNumber");
  return {
    at,
    message: `${capitalized(label)} expires images after ${counted(days, "day")} in the archive; ECR keeps them there for ${ARCHIVE_DAYS_MIN} days.`,
    help: say`Set ${property(at)} to ${ARCHIVE_DAYS_MIN} or more.`,
    fix: {
      title: title`Set ${property(at)} to ${ARCHIVE_DAYS_MIN}`,
      edits: [{ op: "set", at, value: ARCHIVE_DAYS_MIN }],
    },
  };
}
