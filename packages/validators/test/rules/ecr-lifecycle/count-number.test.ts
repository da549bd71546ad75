import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { any, policy } from "./policies.ts";

describeRule("ecr-lifecycle/count-number", "lifecyclePolicy", {
  at: "rules[0].selection.countNumber",
  accepts: {
    "1": policy(any(1, { countNumber: 1 })),
    "no number, which is a part missing": policy(any(1, { countNumber: undefined })),
  },
  rejects: {
    "0": {
      document: policy(any(1, { countNumber: 0 })),
      says: [
        'Rule 1 has the count 0. AWS answers: "numeric instance is lower than the required minimum (minimum: 1, found: 0)".',
        "Set `countNumber` to 1 or more.",
      ],
    },
    "a negative number": {
      document: policy(any(1, { countNumber: -5 })),
      says: [
        'Rule 1 has the count -5. AWS answers: "numeric instance is lower than the required minimum (minimum: 1, found: -5)".',
        "Set `countNumber` to 1 or more.",
      ],
    },
  },
  unknown: [policy(any(1, { countNumber: UNKNOWN })), policy(any(1, { countNumber: 1.5 }))],
});
