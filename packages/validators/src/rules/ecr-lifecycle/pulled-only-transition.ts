import { defineRule, type Finding } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";
import { capitalized } from "../../words.ts";
import { ecrGuide } from "../source.ts";
import { forEachSelection, ruleLabel } from "./lifecycle-rule.ts";
import { property, say } from "../../text.ts";

export const pulledOnlyTransition = defineRule({
  code: "ecr-lifecycle/pulled-only-transition",
  severity: "error",
  on: "lifecyclePolicy",
  summary: "A rule that counts days since the last pull archives images and does not expire them.",
  source: ecrGuide("LifecyclePolicies.html"),
  check(policy, report) {
    forEachSelection(policy, ({ countType }, rule, index) => {
      if (countType !== "sinceImagePulled" || !isKnown(rule.action) || rule.action.type !== "expire") return;
      report(expires(ruleLabel(rule, index), index));
    });
  },
});

function expires(label: string, index: number): Finding {
  return {
    at: ["rules", index, "action", "type"],
    message: `${capitalized(label)} expires images by their last pull; ECR can only archive by sinceImagePulled.`,
    help: say`Set ${property(["rules", index, "action"])} to { "type": "transition", "targetStorageClass": "archive" } and expire by sinceImageTransitioned in another rule.`,
  };
}
