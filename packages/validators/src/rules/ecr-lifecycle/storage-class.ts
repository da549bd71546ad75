import { LIFECYCLE_COUNT_TYPES, LIFECYCLE_STORAGE_CLASSES } from "../../facts/lifecycle-policy.ts";
import { defineRule, type Finding } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { capitalized, listed, nearest, shown } from "../../words.ts";
import { ecrGuide } from "../source.ts";
import { forEachSelection, isCountType, ruleLabel, selectionPath } from "./lifecycle-rule.ts";
import { property, say, title } from "../../text.ts";

export const storageClass = defineRule({
  code: "ecr-lifecycle/storage-class",
  severity: "error",
  on: "lifecyclePolicy",
  summary: "A rule selects a storage class that ECR has, and archived images only by their days in the archive.",
  source: ecrGuide("lifecycle_policy_parameters.html"),
  check(policy, report) {
    forEachSelection(policy, ({ countType, storageClass: selected }, rule, index) => {
      if (!isKnown(selected) || selected === "standard") return;
      const label = ruleLabel(rule, index);
      if (selected !== "archive") report(unknownClass(selected, label, index));
      else if (isKnown(countType) && isCountType(countType) && countsStandard(countType)) {
        report(archiveNotCounted(countType, label, index));
      }
    });
  },
});

function countsStandard(countType: keyof typeof LIFECYCLE_COUNT_TYPES): boolean {
  return LIFECYCLE_COUNT_TYPES[countType].storageClass === "standard";
}

const QUOTED_CLASSES = LIFECYCLE_STORAGE_CLASSES.map((each) => `"${each}"`);

function unknownClass(selected: string, label: string, index: number): Finding {
  const at = selectionPath(index, "storageClass");
  const meant = nearest(selected, LIFECYCLE_STORAGE_CLASSES);
  return {
    at,
    message: `${capitalized(label)} selects the storage class ${shown(selected)}; ECR has ${listed(QUOTED_CLASSES, "and")}.`,
    help:
      meant === undefined
        ? say`Set ${property(selectionPath(index, "storageClass"))} to ${listed(QUOTED_CLASSES)}.`
        : `Did you mean "${meant}"?`,
    ...(meant === undefined
      ? {}
      : {
          fix: {
            title: title`Set ${property(selectionPath(index, "storageClass"))} to ${meant}`,
            edits: [{ op: "set", at, value: meant }],
          },
        }),
  };
}

function archiveNotCounted(countType: string, label: string, index: number): Finding {
  return {
    at: selectionPath(index, "storageClass"),
    message: `${capitalized(label)} counts archived images by ${countType}. AWS answers: "SINCE_IMAGE_PUSHED, SINCE_IMAGE_PULLED and IMAGE_COUNT_MORE_THAN support the STANDARD storage class only".`,
    help: say`Remove ${property(selectionPath(index, "storageClass"))}, or set ${property(selectionPath(index, "countType"))} to sinceImageTransitioned.`,
  };
}
