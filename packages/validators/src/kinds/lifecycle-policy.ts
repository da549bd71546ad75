import type { Kind } from "./kind.ts";

/** Source: https://docs.aws.amazon.com/AmazonECR/latest/userguide/lifecycle_policy_parameters.html */
export const lifecyclePolicy: Kind<"lifecyclePolicy"> = {
  noun: "lifecycle policy",
  isLeading: false,
  file: {
    words: ["rulePriority", "tagStatus", "lifecyclePolicyText"],
    ownProperty: "rulePriority",
    recognizes: ({ rules, ...more }, file) => {
      if (!Array.isArray(rules)) return false;
      if (rules.length === 0) return Object.keys(more).length === 0 && /lifecycle[-_.]?policy/i.test(file);
      return rules.some(isRule);
    },
  },
};

function isRule(rule: unknown): boolean {
  if (typeof rule !== "object" || rule === null || Array.isArray(rule)) return false;
  return "rulePriority" in rule || ("selection" in rule && "action" in rule);
}
