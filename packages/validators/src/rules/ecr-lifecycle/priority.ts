import { defineRule, type Finding } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { ecrGuide } from "../source.ts";
import { forEachRule, type Policy } from "./lifecycle-rule.ts";
import { renumberingFix } from "./renumbering.ts";

export const priority = defineRule({
  code: "ecr-lifecycle/priority",
  severity: "error",
  on: "lifecyclePolicy",
  summary: "Each rule of a lifecycle policy has a priority of its own, from 1 on.",
  source: ecrGuide("lifecycle_policy_parameters.html"),
  check(policy, report) {
    const taken = new Set<number>();
    forEachRule(policy, ({ rulePriority }, index) => {
      if (!isKnown(rulePriority)) return;
      if (rulePriority < 1) report(belowOne(policy, rulePriority, index));
      else if (taken.has(rulePriority)) report(duplicate(policy, rulePriority, index));
      taken.add(rulePriority);
    });
  },
});

function belowOne(policy: Policy, number: number, index: number): Finding {
  return finding(policy, index, `Rule #${index + 1} has the priority ${number}; ECR numbers rules from 1 on.`);
}

function duplicate(policy: Policy, number: number, index: number): Finding {
  return finding(
    policy,
    index,
    `Rule #${index + 1} has the priority ${number}, which an earlier rule has already; ECR accepts each number once.`,
  );
}

function finding(policy: Policy, index: number, message: string): Finding {
  const fix = renumberingFix(policy);
  return {
    at: ["rules", index, "rulePriority"],
    message,
    help: "Number the rules 1, 2, 3 in the order in which they apply; gaps are fine.",
    ...(fix === undefined ? {} : { fix }),
  };
}
