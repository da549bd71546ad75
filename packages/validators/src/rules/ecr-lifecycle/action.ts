import type { LifecyclePolicyAction } from "../../documents/index.ts";
import { LIFECYCLE_ACTIONS } from "../../facts/lifecycle-policy.ts";
import { defineRule, type Finding, type Report } from "../../rule.ts";
import { isKnown, isPresent, isUnknown, type Read } from "../../unknown.ts";
import { capitalized, listed, nearest, shown } from "../../words.ts";
import { ecrGuide } from "../source.ts";
import { forEachRule, ruleLabel } from "./lifecycle-rule.ts";
import { property, say, title } from "../../text.ts";

export const action = defineRule({
  code: "ecr-lifecycle/action",
  severity: "error",
  on: "lifecyclePolicy",
  summary: "A rule expires images, or moves them to the archive.",
  source: ecrGuide("lifecycle_policy_parameters.html"),
  check(policy, report) {
    forEachRule(policy, (rule, index) => {
      if (isKnown(rule.action)) checkAction(rule.action, ruleLabel(rule, index), index, report);
    });
  },
});

function checkAction(given: Read<LifecyclePolicyAction>, label: string, index: number, report: Report): void {
  const { targetStorageClass: target, type } = given;
  if (!isKnown(type)) return;
  if (type === "expire") {
    if (isPresent(target)) report(needlessTarget(label, index));
  } else if (type !== "transition") report(unknownAction(type, label, index));
  else if (!isUnknown(target) && target !== "archive") report(wrongTarget(target, label, index));
}

const QUOTED_ACTIONS = LIFECYCLE_ACTIONS.map((each) => `"${each}"`);

function unknownAction(type: string, label: string, index: number): Finding {
  const at = ["rules", index, "action", "type"];
  const meant = nearest(type, LIFECYCLE_ACTIONS);
  return {
    at,
    message: `${capitalized(label)} has the action ${shown(type)}; ECR knows ${listed(QUOTED_ACTIONS, "and")}.`,
    help: meant === undefined ? say`Set ${property(at)} to ${listed(QUOTED_ACTIONS)}.` : `Did you mean "${meant}"?`,
    ...(meant === undefined
      ? {}
      : { fix: { title: title`Set ${property(at)} to ${meant}`, edits: [{ op: "set", at, value: meant }] } }),
  };
}

function needlessTarget(label: string, index: number): Finding {
  const at = ["rules", index, "action", "targetStorageClass"];
  return {
    at,
    message: `${capitalized(label)} expires images and names a target storage class; ECR accepts one with "transition" only.`,
    help: say`Remove ${property(at)}.`,
    fix: { title: title`Remove ${property(at)}`, edits: [{ op: "remove", at }] },
  };
}

function wrongTarget(target: string | undefined, label: string, index: number): Finding {
  const at = ["rules", index, "action", "targetStorageClass"];
  const moves = target === undefined ? "without saying where" : `to ${shown(target)}`;
  return {
    at: target === undefined ? ["rules", index, "action"] : at,
    message: `${capitalized(label)} moves images ${moves}; ECR moves them to "archive".`,
    help: say`Set ${property(at)} to "archive".`,
    fix: { title: title`Set ${property(at)} to archive`, edits: [{ op: "set", at, value: "archive" }] },
  };
}
