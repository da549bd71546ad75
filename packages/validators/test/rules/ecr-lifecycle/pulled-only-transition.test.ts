import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { archiving, policy, untagged } from "./policies.ts";

describeRule("ecr-lifecycle/pulled-only-transition", "lifecyclePolicy", {
  at: "rules[0].action.type",
  accepts: {
    "archiving by the last pull": policy(archiving(1)),
    "expiring by the push": policy(untagged(1)),
    "another action, which is another finding": policy(archiving(1, { type: "delete" })),
  },
  rejects: {
    "expiring by the last pull": {
      document: policy(archiving(1, { type: "expire" })),
      says: [
        "Rule 1 expires images by their last pull; ECR can only archive by sinceImagePulled.",
        'Set `action` to { "type": "transition", "targetStorageClass": "archive" } and expire by sinceImageTransitioned in another rule.',
      ],
    },
  },
  unknown: [
    policy(archiving(1, UNKNOWN)),
    policy(archiving(1, { type: UNKNOWN })),
    policy(untagged(1, { countType: UNKNOWN })),
  ],
});
