import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { any, archived, patterned, policy, prefixed, untagged } from "./policies.ts";

describeRule("ecr-lifecycle/shadowed-rule", "lifecyclePolicy", {
  accepts: {
    "two prefixes that share no tag": policy(prefixed(1, "v"), prefixed(2, "rc")),
    "the narrow rule first": policy(prefixed(1, "v1."), prefixed(2, "v")),
    "an any rule, which has a rule of its own": policy(any(1), prefixed(2, "v")),
    "untagged images, which no tag selects": policy(patterned(1, "*"), untagged(2)),
    "one prefix twice, which is an error of its own": policy(prefixed(1, "v"), prefixed(2, "v")),
    "a rule that asks for one tag more": policy(prefixed(1, "", { tagPrefixList: ["v", "rc"] }), prefixed(2, "v")),
    "another storage class": policy(prefixed(1, "v"), archived(2, { tagStatus: "tagged", tagPrefixList: ["v1"] })),
    "patterns that only may overlap": policy(patterned(1, "*-rc"), patterned(2, "v1-*")),
    "a wildcard that is wider than the prefix": policy(prefixed(1, "v1"), patterned(2, "v*1")),
    "a number that two rules share": policy(prefixed(1, "v"), prefixed(1, "v1")),
  },
  rejects: {
    "a narrower prefix after a wider one": {
      document: policy(prefixed(1, "v"), prefixed(2, "v1.")),
      at: "rules[1]",
      says: [
        "Rule 2 never acts: every image that it selects is selected by rule 1 before it, and ECR applies one rule to an image.",
        "Give rule 2 a smaller number than rule 1, or remove it.",
      ],
    },
    "the wider rule later in the text": {
      document: policy(prefixed(20, "v1."), prefixed(10, "v")),
      at: "rules[0]",
      says: [
        "Rule 20 never acts: every image that it selects is selected by rule 10 before it, and ECR applies one rule to an image.",
        "Give rule 20 a smaller number than rule 10, or remove it.",
      ],
    },
    "a prefix after a pattern for all tags": {
      document: policy(patterned(1, "*"), prefixed(2, "v")),
      at: "rules[1]",
      says: [
        "Rule 2 never acts: every image that it selects is selected by rule 1 before it, and ECR applies one rule to an image.",
        "Give rule 2 a smaller number than rule 1, or remove it.",
      ],
    },
    "a pattern after a prefix": {
      document: policy(prefixed(1, "v"), patterned(2, "v*-rc")),
      at: "rules[1]",
      says: [
        "Rule 2 never acts: every image that it selects is selected by rule 1 before it, and ECR applies one rule to an image.",
        "Give rule 2 a smaller number than rule 1, or remove it.",
      ],
    },
    "one pattern twice": {
      document: policy(patterned(1, "*-rc"), patterned(2, "*-rc")),
      at: "rules[1]",
      says: [
        "Rule 2 never acts: every image that it selects is selected by rule 1 before it, and ECR applies one rule to an image.",
        "Give rule 2 a smaller number than rule 1, or remove it.",
      ],
    },
    "a longer list after one of its entries": {
      document: policy(prefixed(1, "v"), prefixed(2, "", { tagPrefixList: ["v1", "rc"] })),
      at: "rules[1]",
      says: [
        "Rule 2 never acts: every image that it selects is selected by rule 1 before it, and ECR applies one rule to an image.",
        "Give rule 2 a smaller number than rule 1, or remove it.",
      ],
    },
  },
  unknown: [
    policy(prefixed(1, "v"), prefixed(UNKNOWN, "v1")),
    policy(prefixed(1, "v"), prefixed(2, "v1", { tagPrefixList: UNKNOWN })),
    policy(prefixed(1, "v"), prefixed(2, "v1", { tagPatternList: UNKNOWN })),
    policy(prefixed(1, "v"), prefixed(2, "v1", { storageClass: UNKNOWN })),
  ],
});
