import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { any, archived, archiving, policy, untagged } from "./policies.ts";

describeRule("ecr-lifecycle/any-single", "lifecyclePolicy", {
  accepts: {
    "one any rule": policy(untagged(1), any(2)),
    "one for each storage class": policy(archiving(1), archived(2)),
    "one for each storage class, where the archive is not named": policy(
      any(1),
      archived(2, { storageClass: undefined }),
    ),
  },
  rejects: {
    "two any rules": {
      document: policy(any(1), any(2)),
      at: "rules[1].selection.tagStatus",
      says: [
        "Rule 2 selects any image of the standard class, as rule 1 does; ECR accepts one such rule per storage class.",
        'Remove one of them, or give it `"tagStatus": "untagged"` or `"tagged"`.',
      ],
    },
    "three any rules, two findings": {
      document: policy(any(1), any(2), archiving(3)),
      at: ["rules[1].selection.tagStatus", "rules[2].selection.tagStatus"],
      says: [
        "Rule 2 selects any image of the standard class, as rule 1 does; ECR accepts one such rule per storage class.",
        'Remove one of them, or give it `"tagStatus": "untagged"` or `"tagged"`.',
        "Rule 3 selects any image of the standard class, as rule 1 does; ECR accepts one such rule per storage class.",
        'Remove one of them, or give it `"tagStatus": "untagged"` or `"tagged"`.',
      ],
    },
    "two any rules for the archive": {
      document: policy(archived(1), archived(2)),
      at: "rules[1].selection.tagStatus",
      says: [
        "Rule 2 selects any image of the archive class, as rule 1 does; ECR accepts one such rule per storage class.",
        'Remove one of them, or give it `"tagStatus": "untagged"` or `"tagged"`.',
      ],
    },
  },
  unknown: [
    policy(any(1), any(2, { storageClass: UNKNOWN })),
    policy(any(1), any(2, { tagStatus: UNKNOWN })),
    policy(any(1), UNKNOWN),
  ],
});
