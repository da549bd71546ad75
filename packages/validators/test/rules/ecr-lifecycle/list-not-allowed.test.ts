import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { any, policy, prefixed, untagged } from "./policies.ts";

describeRule("ecr-lifecycle/list-not-allowed", "lifecyclePolicy", {
  accepts: {
    "a list of a rule for tagged images": policy(prefixed(1, "v")),
    "an empty list, which AWS is not known to refuse": policy(any(1, { tagPrefixList: [] })),
  },
  rejects: {
    "prefixes of untagged images": {
      document: policy(untagged(1, { tagPrefixList: ["v"] })),
      at: "rules[0].selection.tagPrefixList",
      says: [
        'Rule 1 selects untagged images and has a `tagPrefixList`. AWS answers: "Cannot specify tagPrefixList with tagStatus untagged".',
        'Remove `tagPrefixList`, or set `tagStatus` to "tagged".',
      ],
    },
    "patterns of any image": {
      document: policy(any(1, { tagPatternList: ["*"] })),
      at: "rules[0].selection.tagPatternList",
      says: [
        'Rule 1 selects any image and has a `tagPatternList`. AWS answers: "Cannot specify tagPatternList with tagStatus any".',
        'Remove `tagPatternList`, or set `tagStatus` to "tagged".',
      ],
    },
  },
  unknown: [policy(any(1, { tagPatternList: UNKNOWN })), policy(any(1, { tagStatus: UNKNOWN, tagPatternList: ["*"] }))],
});
