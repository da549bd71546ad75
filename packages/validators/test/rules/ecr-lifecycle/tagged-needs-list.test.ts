import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { any, patterned, policy, prefixed, untagged } from "./policies.ts";

function tagged(lists: Readonly<Record<string, unknown>>): unknown {
  return policy(any(1, { tagStatus: "tagged", ...lists }));
}

describeRule("ecr-lifecycle/tagged-needs-list", "lifecyclePolicy", {
  accepts: {
    "a prefix": policy(prefixed(1, "v")),
    "a pattern": policy(patterned(1, "v*")),
    "a pattern and an empty list of prefixes": tagged({ tagPatternList: ["v*"], tagPrefixList: [] }),
    "rules for other images": policy(untagged(1), any(2)),
  },
  rejects: {
    "no list": {
      document: tagged({}),
      at: "rules[0].selection.tagStatus",
      says: [
        'Rule 1 selects tagged images without saying which tags. AWS answers: "Must specify tagPrefixList or tagPatternList when tagStatus=TAGGED".',
        'Add `"tagPatternList": ["*"]` for every tag, or a narrower list.',
      ],
    },
    "empty lists": {
      document: tagged({ tagPatternList: [], tagPrefixList: [] }),
      at: "rules[0].selection.tagStatus",
      says: [
        'Rule 1 selects tagged images without saying which tags. AWS answers: "Must specify tagPrefixList or tagPatternList when tagStatus=TAGGED".',
        'Add `"tagPatternList": ["*"]` for every tag, or a narrower list.',
      ],
    },
    "both lists": {
      document: tagged({ tagPatternList: ["v*"], tagPrefixList: ["v"] }),
      at: "rules[0].selection.tagPatternList",
      says: [
        "Rule 1 selects tags by prefixes and by patterns; ECR accepts one of the two.",
        'Keep `tagPatternList` alone: the prefix "v" is the pattern "v*".',
      ],
    },
  },
  unknown: [
    tagged({ tagPrefixList: UNKNOWN }),
    tagged({ tagPatternList: UNKNOWN, tagPrefixList: ["v"] }),
    policy(any(1, { tagStatus: UNKNOWN })),
  ],
});
