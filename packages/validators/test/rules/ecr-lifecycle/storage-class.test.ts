import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { any, archived, policy, untagged } from "./policies.ts";

describeRule("ecr-lifecycle/storage-class", "lifecyclePolicy", {
  at: "rules[0].selection.storageClass",
  accepts: {
    "no class": policy(any(1)),
    "the standard class": policy(any(1, { storageClass: "standard" })),
    "the archive by days in it": policy(archived(1)),
  },
  rejects: {
    "another case": {
      document: policy(archived(1, { storageClass: "ARCHIVE" })),
      says: [
        'Rule 1 selects the storage class "ARCHIVE"; ECR has "standard" and "archive".',
        'Did you mean "archive"?',
      ],
      fixed: policy(archived(1)),
      title: "Set storageClass to archive",
    },
    "another class": {
      document: policy(any(1, { storageClass: "glacier" })),
      says: [
        'Rule 1 selects the storage class "glacier"; ECR has "standard" and "archive".',
        'Set `storageClass` to "standard" or "archive".',
      ],
    },
    "the archive by its number of images": {
      document: policy(any(1, { storageClass: "archive" })),
      says: [
        'Rule 1 counts archived images by imageCountMoreThan. AWS answers: "SINCE_IMAGE_PUSHED, SINCE_IMAGE_PULLED and IMAGE_COUNT_MORE_THAN support the STANDARD storage class only".',
        "Remove `storageClass`, or set `countType` to sinceImageTransitioned.",
      ],
    },
    "the archive by days since the push": {
      document: policy(untagged(1, { storageClass: "archive" })),
      says: [
        'Rule 1 counts archived images by sinceImagePushed. AWS answers: "SINCE_IMAGE_PUSHED, SINCE_IMAGE_PULLED and IMAGE_COUNT_MORE_THAN support the STANDARD storage class only".',
        "Remove `storageClass`, or set `countType` to sinceImageTransitioned.",
      ],
    },
  },
  unknown: [policy(any(1, { storageClass: UNKNOWN })), policy(any(1, { countType: UNKNOWN, storageClass: "archive" }))],
});
