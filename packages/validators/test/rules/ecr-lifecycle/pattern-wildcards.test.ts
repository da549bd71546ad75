import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { patterned, policy, prefixed } from "./policies.ts";

describeRule("ecr-lifecycle/pattern-wildcards", "lifecyclePolicy", {
  at: "rules[0].selection.tagPatternList[0]",
  accepts: {
    "a wildcard alone": policy(patterned(1, "*")),
    "four wildcards": policy(patterned(1, "*a*b*c*")),
    "no wildcard": policy(patterned(1, "v1")),
    "a list of prefixes": policy(prefixed(1, "v")),
  },
  rejects: {
    "five wildcards": {
      document: policy(patterned(1, "*a*b*c*d*")),
      says: ['Rule 1 has the tag pattern "*a*b*c*d*" with 5 wildcards; ECR accepts 4.', "Use `*` at most 4 times."],
    },
    "an empty pattern": {
      document: policy(patterned(1, "")),
      says: [
        'Rule 1 has an empty tag pattern. AWS answers: "Invalid tag pattern provided".',
        'Write "*" for every tag, or remove the entry.',
      ],
    },
  },
  unknown: [
    policy(patterned(1, "", { tagPatternList: UNKNOWN })),
    policy(patterned(1, "", { tagPatternList: [UNKNOWN] })),
  ],
});
