import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { archived, patterned, policy, prefixed } from "./policies.ts";

describeRule("ecr-lifecycle/prefix-unique", "lifecyclePolicy", {
  at: "rules[1].selection.tagPrefixList",
  accepts: {
    "two prefixes": policy(prefixed(1, "v"), prefixed(2, "test-")),
    "a prefix and a longer list that has it": policy(
      prefixed(1, "v"),
      prefixed(2, "v", { tagPrefixList: ["v", "rc"] }),
    ),
    "one prefix in both storage classes": policy(
      prefixed(1, "v"),
      archived(2, { tagStatus: "tagged", tagPrefixList: ["v"] }),
    ),
    "patterns, which no page forbids to repeat": policy(patterned(1, "v*"), patterned(2, "v*")),
    "empty lists": policy(prefixed(1, "v", { tagPrefixList: [] }), prefixed(2, "v", { tagPrefixList: [] })),
  },
  rejects: {
    "one prefix in two rules": {
      document: policy(prefixed(1, "v"), prefixed(2, "v", { countNumber: 5 })),
      says: [
        'Rule 2 selects the tag prefix "v", as rule 1 does; ECR accepts a set of prefixes once per storage class.',
        "Merge the two rules, or select another prefix.",
      ],
    },
    "one set of prefixes in another order": {
      document: policy(
        prefixed(1, "", { tagPrefixList: ["v", "rc"] }),
        prefixed(2, "", { tagPrefixList: ["rc", "v"] }),
      ),
      says: [
        'Rule 2 selects the tag prefixes "rc" and "v", as rule 1 does; ECR accepts a set of prefixes once per storage class.',
        "Merge the two rules, or select another prefix.",
      ],
    },
  },
  unknown: [
    policy(prefixed(1, "v"), prefixed(2, "v", { tagPrefixList: UNKNOWN })),
    policy(prefixed(1, "v"), prefixed(2, "v", { tagPrefixList: ["v", UNKNOWN] })),
    policy(prefixed(1, "v"), prefixed(2, "v", { storageClass: UNKNOWN })),
  ],
});
