import { defineRule } from "../../rule.ts";
import { ecrGuide } from "../source.ts";
import { repeatedStatus } from "./repeated-status.ts";

export const untaggedSingle = defineRule({
  code: "ecr-lifecycle/untagged-single",
  severity: "error",
  on: "lifecyclePolicy",
  summary: "One rule per storage class selects untagged images.",
  source: ecrGuide("LifecyclePolicies.html"),
  check(policy, report) {
    repeatedStatus(policy, "untagged", ({ label, earlier, storageClass, at }) => {
      report({
        at,
        message: `${label} selects untagged images of the ${storageClass} class, as ${earlier} does. AWS answers: "Only one rule can select Untagged images per storage class."`,
        help: "Remove one of them.",
      });
    });
  },
});
