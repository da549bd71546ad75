import { LISTENER_RULES } from "@ecs-dsl/validators/facts";
import { capitalized, shown } from "@ecs-dsl/validators/words";
import { sourceOf } from "../../nouns/noun.ts";
import { isRange } from "./existing-load-balancers.ts";
import { definePlanRule } from "../plan-rule.ts";

export const listenerPriorities = definePlanRule({
  code: "config/listener-priorities",
  severity: "error",
  on: "loadBalancer",
  summary: "The share of an app in the priorities of listener rules is a first and a last number.",
  source: {
    url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateRule.html",
    checked: "2026-11-29",
  },
  check({ subject, props: { priorities } }, report) {
    if (priorities === undefined || isRange(priorities)) return;
    const { min, max } = LISTENER_RULES.priority;
    report({
      source: sourceOf(subject, ["priorities"]),
      message: `${capitalized(subject.words)} has the priorities ${shown(priorities)}, which are not a first and a last of ${min} to ${max}.`,
      help: "Set `priorities` to two numbers, the lower one first: `[1, 9999]`.",
    });
  },
});
