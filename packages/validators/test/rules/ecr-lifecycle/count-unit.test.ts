import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { any, archived, archiving, policy, untagged } from "./policies.ts";

describeRule("ecr-lifecycle/count-unit", "lifecyclePolicy", {
  accepts: {
    "days since a push": policy(untagged(1)),
    "days since a pull": policy(archiving(1)),
    "days in the archive": policy(archived(1)),
    "a number of images": policy(any(1)),
    "an unknown count type, which is another finding": policy(any(1, { countType: "age", countUnit: "weeks" })),
  },
  rejects: {
    "no unit": {
      document: policy(untagged(1, { countUnit: undefined })),
      at: "rules[0].selection",
      says: [
        'Rule 1 counts by sinceImagePushed without a `countUnit`; ECR requires "days".',
        'Set `countUnit` to "days".',
      ],
      fixed: policy(untagged(1)),
    },
    "another unit": {
      document: policy(untagged(1, { countUnit: "hours" })),
      at: "rules[0].selection.countUnit",
      says: ['Rule 1 counts in "hours"; ECR accepts "days".', 'Set `countUnit` to "days".'],
    },
    "days in another spelling": {
      document: policy(untagged(1, { countUnit: "DAY" })),
      at: "rules[0].selection.countUnit",
      says: ['Rule 1 counts in "DAY"; ECR accepts "days".', 'Set `countUnit` to "days".'],
      fixed: policy(untagged(1)),
    },
    "a unit of images": {
      document: policy(any(1, { countUnit: "days" })),
      at: "rules[0].selection.countUnit",
      says: [
        'Rule 1 counts images and has the unit "days"; ECR accepts no unit with imageCountMoreThan.',
        "Remove `countUnit`.",
      ],
      fixed: policy(any(1)),
    },
  },
  unknown: [
    policy(untagged(1, { countUnit: UNKNOWN })),
    policy(untagged(1, { countType: UNKNOWN, countUnit: undefined })),
  ],
});
