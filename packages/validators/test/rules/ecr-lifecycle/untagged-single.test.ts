import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { archived, policy, untagged } from "./policies.ts";

describeRule("ecr-lifecycle/untagged-single", "lifecyclePolicy", {
  at: "rules[1].selection.tagStatus",
  accepts: {
    "one rule for untagged images": policy(untagged(1)),
    "one for each storage class": policy(untagged(1), archived(2, { tagStatus: "untagged" })),
  },
  rejects: {
    "two rules for untagged images": {
      document: policy(untagged(1), untagged(2, { countNumber: 30 })),
      says: [
        'Rule 2 selects untagged images of the standard class, as rule 1 does. AWS answers: "Only one rule can select Untagged images per storage class."',
        "Remove one of them.",
      ],
    },
  },
  unknown: [
    policy(untagged(1), untagged(2, { tagStatus: UNKNOWN })),
    policy(untagged(1), untagged(2, { countType: UNKNOWN })),
  ],
});
