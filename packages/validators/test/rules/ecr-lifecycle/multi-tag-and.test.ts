import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { any, patterned, policy, prefixed } from "./policies.ts";

const DIGITS = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

describeRule("ecr-lifecycle/multi-tag-and", "lifecyclePolicy", {
  accepts: {
    "one prefix": policy(prefixed(1, "v")),
    "one pattern": policy(patterned(1, "v*")),
    "a rule for each": policy(prefixed(1, "v"), prefixed(2, "rc")),
    "a list of a rule for any image, which is another finding": policy(any(1, { tagPrefixList: ["v", "rc"] })),
  },
  rejects: {
    "two prefixes": {
      document: policy(prefixed(1, "", { tagPrefixList: ["v", "rc"] })),
      at: "rules[0].selection.tagPrefixList",
      says: [
        'Rule 1 selects only images that carry tags for all of "v" and "rc" at once.',
        "To select images that match any of them, write one rule for each.",
      ],
    },
    "two patterns": {
      document: policy(patterned(1, "", { tagPatternList: ["v*", "rc*"] })),
      at: "rules[0].selection.tagPatternList",
      says: [
        'Rule 1 selects only images that carry tags for all of "v*" and "rc*" at once.',
        "To select images that match any of them, write one rule for each.",
      ],
    },
    "ten prefixes, of which eight are named": {
      document: policy(prefixed(1, "", { tagPrefixList: DIGITS })),
      at: "rules[0].selection.tagPrefixList",
      says: [
        'Rule 1 selects only images that carry tags for all of "0", "1", "2", "3", "4", "5", "6", "7" and 2 more at once.',
        "To select images that match any of them, write one rule for each.",
      ],
    },
  },
  unknown: [
    policy(prefixed(1, "", { tagPrefixList: UNKNOWN })),
    policy(any(1, { tagStatus: UNKNOWN, tagPrefixList: ["v", "rc"] })),
  ],
});
