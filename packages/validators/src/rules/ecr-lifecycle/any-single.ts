import { defineRule } from "../../rule.ts";
import { ecrGuide } from "../source.ts";
import { repeatedStatus } from "./repeated-status.ts";

export const anySingle = defineRule({
  code: "ecr-lifecycle/any-single",
  severity: "error",
  on: "lifecyclePolicy",
  summary: "One rule per storage class selects any image.",
  source: ecrGuide("lifecycle_policy_parameters.html"),
  check(policy, report) {
    repeatedStatus(policy, "any", ({ label, earlier, storageClass, at }) => {
      report({
        at,
        message: `${label} selects any image of the ${storageClass} class, as ${earlier} does; ECR accepts one such rule per storage class.`,
        help: 'Remove one of them, or give it `"tagStatus": "untagged"` or `"tagged"`.',
      });
    });
  },
});
