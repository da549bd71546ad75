import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { archived, policy, TO_ARCHIVE, untagged } from "./policies.ts";

describeRule("ecr-lifecycle/transitioned-rules", "lifecyclePolicy", {
  accepts: {
    "archived images that expire": policy(archived(1)),
    "rules for other images": policy(untagged(1)),
    "a class that ECR does not have, which is another finding": policy(archived(1, { storageClass: "glacier" })),
  },
  rejects: {
    "no storage class": {
      document: policy(archived(1, { storageClass: undefined })),
      at: "rules[0].selection",
      says: [
        'Rule 1 counts the days of archived images and does not say so; ECR requires "archive" with sinceImageTransitioned.',
        'Set `storageClass` to "archive".',
      ],
      fixed: policy(archived(1)),
    },
    "the standard class": {
      document: policy(archived(1, { storageClass: "standard" })),
      at: "rules[0].selection.storageClass",
      says: [
        'Rule 1 counts the days of archived images and selects "standard" ones; ECR requires "archive" with sinceImageTransitioned.',
        'Set `storageClass` to "archive".',
      ],
      fixed: policy(archived(1)),
    },
    "archiving again": {
      document: policy({ ...archived(1), action: TO_ARCHIVE }),
      at: "rules[0].action.type",
      says: [
        "Rule 1 archives images that are in the archive; ECR can only expire by sinceImageTransitioned.",
        'Set `action` to { "type": "expire" }.',
      ],
    },
  },
  unknown: [policy(archived(1, { storageClass: UNKNOWN })), policy({ ...archived(1), action: UNKNOWN })],
});
