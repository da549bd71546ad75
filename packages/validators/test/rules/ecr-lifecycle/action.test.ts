import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { archiving, policy, TO_ARCHIVE, untagged } from "./policies.ts";

function acting(action: unknown): unknown {
  return policy({ ...untagged(1), action });
}

describeRule("ecr-lifecycle/action", "lifecyclePolicy", {
  accepts: {
    "a rule that expires": acting({ type: "expire" }),
    "a rule that archives": policy(archiving(1)),
    "an action without a type, which is a part missing": acting({}),
  },
  rejects: {
    "a misspelt action": {
      document: acting({ type: "expires" }),
      at: "rules[0].action.type",
      says: ['Rule 1 has the action "expires"; ECR knows "expire" and "transition".', 'Did you mean "expire"?'],
      fixed: acting({ type: "expire" }),
      title: "Set type to expire",
    },
    "another word": {
      document: acting({ type: "delete" }),
      at: "rules[0].action.type",
      says: [
        'Rule 1 has the action "delete"; ECR knows "expire" and "transition".',
        'Set `type` to "expire" or "transition".',
      ],
    },
    "an expiry with a target": {
      document: acting({ type: "expire", targetStorageClass: "archive" }),
      at: "rules[0].action.targetStorageClass",
      says: [
        'Rule 1 expires images and names a target storage class; ECR accepts one with "transition" only.',
        "Remove `targetStorageClass`.",
      ],
      fixed: acting({ type: "expire" }),
    },
    "a transition without a target": {
      document: acting({ type: "transition" }),
      at: "rules[0].action",
      says: [
        'Rule 1 moves images without saying where; ECR moves them to "archive".',
        'Set `targetStorageClass` to "archive".',
      ],
      fixed: acting(TO_ARCHIVE),
    },
    "a transition to another class": {
      document: acting({ type: "transition", targetStorageClass: "glacier" }),
      at: "rules[0].action.targetStorageClass",
      says: [
        'Rule 1 moves images to "glacier"; ECR moves them to "archive".',
        'Set `targetStorageClass` to "archive".',
      ],
      fixed: acting(TO_ARCHIVE),
    },
  },
  unknown: [
    acting(UNKNOWN),
    acting({ type: UNKNOWN }),
    acting({ type: "transition", targetStorageClass: UNKNOWN }),
    policy(UNKNOWN),
    { rules: UNKNOWN },
  ],
});
