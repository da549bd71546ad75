import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { any, archived, archiving, policy, prefixed, untagged } from "./policies.ts";

describeRule("ecr-lifecycle/any-last", "lifecyclePolicy", {
  accepts: {
    "the any rule at the end": policy(untagged(1), prefixed(2, "v"), any(3)),
    "the any rule first in the text and last by number": policy(any(30), untagged(10)),
    "an any rule alone": policy(any(1)),
    "an any rule before a rule for another storage class": policy(any(1), untagged(2, { storageClass: "archive" })),
    "archive, then expire": policy(archiving(1), archived(2)),
    "a number that two rules share, which is another finding": policy(any(1), untagged(1)),
  },
  rejects: {
    "an any rule before one for untagged images": {
      document: policy(any(1), untagged(2)),
      at: "rules[0].rulePriority",
      says: [
        'Rule 1 selects any image and is applied before rule 2. AWS answers: "Rule for tagStatus=ANY must have the lowest priority per storage class".',
        "Give rule 1 the largest number, such as 3: the lowest priority is the largest number.",
      ],
      fixed: policy(any(3), untagged(2)),
      title: "Move the rule for any image to the end",
    },
    "two any rules of different classes before others": {
      document: policy(any(1), archived(2), untagged(3), archived(4, { tagStatus: "untagged" })),
      at: ["rules[0].rulePriority", "rules[1].rulePriority"],
      says: [
        'Rule 1 selects any image and is applied before rule 3. AWS answers: "Rule for tagStatus=ANY must have the lowest priority per storage class".',
        "Give rule 1 the largest number, such as 5: the lowest priority is the largest number.",
        'Rule 2 selects any image and is applied before rule 4. AWS answers: "Rule for tagStatus=ANY must have the lowest priority per storage class".',
        "Give rule 2 the largest number, such as 6: the lowest priority is the largest number.",
      ],
      fixed: policy(any(5), archived(6), untagged(3), archived(4, { tagStatus: "untagged" })),
      title: "Move the rule for any image to the end",
    },
    "an any rule in a policy with a repeated number": {
      document: policy(any(1), untagged(2), prefixed(2, "v")),
      at: "rules[0].rulePriority",
      says: [
        'Rule 1 selects any image and is applied before rule 2. AWS answers: "Rule for tagStatus=ANY must have the lowest priority per storage class".',
        "Give rule 1 the largest number, such as 3: the lowest priority is the largest number.",
      ],
      fixed: policy(any(3), untagged(1), prefixed(2, "v")),
      title: "Renumber the rules",
    },
    "an any rule before an unreadable number, without a fix": {
      document: policy(any(1), untagged(2), prefixed(UNKNOWN, "v")),
      at: "rules[0].rulePriority",
      says: [
        'Rule 1 selects any image and is applied before rule 2. AWS answers: "Rule for tagStatus=ANY must have the lowest priority per storage class".',
        "Give rule 1 the largest number: the lowest priority is the largest number.",
      ],
    },
  },
  unknown: [
    policy(any(UNKNOWN), untagged(2)),
    policy(any(1), untagged(UNKNOWN)),
    policy(any(1), UNKNOWN),
    policy(any(1), untagged(2, { tagStatus: UNKNOWN })),
    policy(any(1), untagged(2, { storageClass: UNKNOWN })),
    policy(any(1, { storageClass: UNKNOWN }), untagged(2)),
    policy(any(1, { countType: UNKNOWN }), untagged(2)),
    { rules: UNKNOWN },
  ],
});
