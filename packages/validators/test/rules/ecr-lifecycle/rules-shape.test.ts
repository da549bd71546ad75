import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { any, policy, prefixed, untagged } from "./policies.ts";

function rules(count: number): unknown {
  return policy(...Array.from({ length: count }, (_, index) => prefixed(index + 1, `v${index}.`)));
}

describeRule("ecr-lifecycle/rules-shape", "lifecyclePolicy", {
  accepts: { "one rule": policy(any(1)), "50 rules": rules(50) },
  rejects: {
    "no list of rules": {
      document: {},
      at: "",
      says: ["The lifecycle policy has no rules; ECR accepts 1 to 50.", "Add a rule to `rules`, or remove the policy."],
    },
    "an empty list": {
      document: policy(),
      at: "rules",
      says: ["The lifecycle policy has no rules; ECR accepts 1 to 50.", "Add a rule to `rules`, or remove the policy."],
    },
    "51 rules": {
      document: rules(51),
      at: "rules",
      says: ["The lifecycle policy has 51 rules; ECR accepts 50.", "Remove 1 rule."],
    },
    "an empty rule": {
      document: policy({}),
      at: "rules[0]",
      says: [
        "Rule #1 has no `rulePriority`; ECR requires it.",
        "Add `rulePriority`: a whole number from 1 on.",
        "Rule #1 has no `selection`; ECR requires it.",
        'Add `selection`: { "tagStatus": "untagged", "countType": "sinceImagePushed", "countUnit": "days", "countNumber": 14 }.',
        "Rule #1 has no `action`; ECR requires it.",
        'Add `action`: { "type": "expire" }.',
      ],
    },
    "an empty selection and action": {
      document: policy({ rulePriority: 7, selection: {}, action: {} }),
      at: ["rules[0].selection", "rules[0].selection", "rules[0].selection", "rules[0].action"],
      says: [
        "Rule 7 has no `selection.tagStatus`; ECR requires it.",
        'Add `selection.tagStatus`: "tagged", "untagged" or "any".',
        "Rule 7 has no `selection.countType`; ECR requires it.",
        'Add `selection.countType`: "imageCountMoreThan".',
        "Rule 7 has no `selection.countNumber`; ECR requires it.",
        "Add `selection.countNumber`: a whole number from 1 on.",
        "Rule 7 has no `action.type`; ECR requires it.",
        'Add `action.type`: "expire" or "transition".',
      ],
    },
    "a misspelt tag status": {
      document: policy(any(1, { tagStatus: "All" })),
      at: "rules[0].selection.tagStatus",
      says: [
        'Rule 1 selects images by the tag status "All"; ECR knows "tagged", "untagged" and "any".',
        'Did you mean "any"?',
      ],
      fixed: policy(any(1, { tagStatus: "any" })),
      title: "Set tagStatus to any",
    },
    "a tag status in another case": {
      document: policy(untagged(1, { tagStatus: "UNTAGGED" })),
      at: "rules[0].selection.tagStatus",
      says: [
        'Rule 1 selects images by the tag status "UNTAGGED"; ECR knows "tagged", "untagged" and "any".',
        'Did you mean "untagged"?',
      ],
      fixed: policy(untagged(1)),
      title: "Set tagStatus to untagged",
    },
    "another tag status": {
      document: policy(any(1, { tagStatus: "everything" })),
      at: "rules[0].selection.tagStatus",
      says: [
        'Rule 1 selects images by the tag status "everything"; ECR knows "tagged", "untagged" and "any".',
        'Set `tagStatus` to "tagged", "untagged" or "any".',
      ],
    },
  },
  unknown: [
    { rules: UNKNOWN },
    policy(UNKNOWN),
    policy({ rulePriority: UNKNOWN, selection: UNKNOWN, action: UNKNOWN }),
    policy({
      ...any(1),
      selection: { tagStatus: UNKNOWN, countType: UNKNOWN, countNumber: UNKNOWN },
      action: { type: UNKNOWN },
    }),
    policy({ rulepriority: 1, Selection: {}, actions: {} }),
  ],
});
