import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { archived, policy, untagged } from "./policies.ts";

describeRule("ecr-lifecycle/archive-minimum", "lifecyclePolicy", {
  at: "rules[0].selection.countNumber",
  accepts: { "90 days": policy(archived(1, { countNumber: 90 })), "less in the standard class": policy(untagged(1)) },
  rejects: {
    "89 days": {
      document: policy(archived(1, { countNumber: 89 })),
      says: [
        "Rule 1 expires images after 89 days in the archive; ECR keeps them there for 90 days.",
        "Set `countNumber` to 90 or more.",
      ],
      fixed: policy(archived(1, { countNumber: 90 })),
    },
    "1 day": {
      document: policy(archived(1, { countNumber: 1 })),
      says: [
        "Rule 1 expires images after 1 day in the archive; ECR keeps them there for 90 days.",
        "Set `countNumber` to 90 or more.",
      ],
      fixed: policy(archived(1, { countNumber: 90 })),
    },
  },
  unknown: [policy(archived(1, { countNumber: UNKNOWN })), policy(archived(1, { countNumber: 0 }))],
});
