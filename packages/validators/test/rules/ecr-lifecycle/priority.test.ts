import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { any, policy, prefixed, untagged } from "./policies.ts";

describeRule("ecr-lifecycle/priority", "lifecyclePolicy", {
  accepts: {
    "numbers from 1 on": policy(untagged(1), any(2)),
    "gaps and any order": policy(any(900), untagged(10)),
    "a missing number, which is a part missing": policy(untagged(undefined)),
  },
  rejects: {
    zero: {
      document: policy(untagged(0), any(1)),
      at: "rules[0].rulePriority",
      says: [
        "Rule #1 has the priority 0; ECR numbers rules from 1 on.",
        "Number the rules 1, 2, 3 in the order in which they apply; gaps are fine.",
      ],
      fixed: policy(untagged(1), any(2)),
      title: "Renumber the rules",
    },
    "a repeated number": {
      document: policy(untagged(1), prefixed(1, "v"), any(2)),
      at: "rules[1].rulePriority",
      says: [
        "Rule #2 has the priority 1, which an earlier rule has already; ECR accepts each number once.",
        "Number the rules 1, 2, 3 in the order in which they apply; gaps are fine.",
      ],
      fixed: policy(untagged(1), prefixed(2, "v"), any(3)),
      title: "Renumber the rules",
    },
    "a repeated number of an any rule, which goes to the end": {
      document: policy(any(1), untagged(1), prefixed(2, "v")),
      at: "rules[1].rulePriority",
      says: [
        "Rule #2 has the priority 1, which an earlier rule has already; ECR accepts each number once.",
        "Number the rules 1, 2, 3 in the order in which they apply; gaps are fine.",
      ],
      fixed: policy(any(3), untagged(1), prefixed(2, "v")),
      title: "Renumber the rules",
    },
    "a number three times, with one fix for both": {
      document: policy(untagged(5), prefixed(5, "v"), prefixed(5, "rc")),
      at: ["rules[1].rulePriority", "rules[2].rulePriority"],
      says: [
        "Rule #2 has the priority 5, which an earlier rule has already; ECR accepts each number once.",
        "Number the rules 1, 2, 3 in the order in which they apply; gaps are fine.",
        "Rule #3 has the priority 5, which an earlier rule has already; ECR accepts each number once.",
        "Number the rules 1, 2, 3 in the order in which they apply; gaps are fine.",
      ],
      fixed: policy(untagged(1), prefixed(2, "v"), prefixed(3, "rc")),
      title: "Renumber the rules",
    },
    "a repeated number beside an unreadable one, without a fix": {
      document: policy(untagged(1), prefixed(1, "v"), any(UNKNOWN)),
      at: "rules[1].rulePriority",
      says: [
        "Rule #2 has the priority 1, which an earlier rule has already; ECR accepts each number once.",
        "Number the rules 1, 2, 3 in the order in which they apply; gaps are fine.",
      ],
    },
  },
  unknown: [policy(untagged(UNKNOWN), any(UNKNOWN)), policy(UNKNOWN, any(1)), { rules: UNKNOWN }],
});
