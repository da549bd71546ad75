import { defineRule, type Finding, type Subjects } from "../../rule.ts";
import { knownAt, knownItems, referenced, resourcesOf, type TemplateResource } from "../template-resources.ts";
import { policiesOfServices } from "./targets.ts";

type Template = Subjects["template"];
type Side = "above" | "below";

const STEPS = "StepScalingPolicyConfiguration.StepAdjustments";

/** The side of its threshold on which an alarm goes off. */
const SIDES: ReadonlyMap<unknown, Side> = new Map([
  ["GreaterThanThreshold", "above"],
  ["GreaterThanOrEqualToThreshold", "above"],
  ["LessThanThreshold", "below"],
  ["LessThanOrEqualToThreshold", "below"],
]);

/** What a step has at the other side of the threshold than its alarm. */
const BOUNDS = { above: "MetricIntervalUpperBound", below: "MetricIntervalLowerBound" } as const;

export const stepSide = defineRule({
  code: "scaling/step-side",
  severity: "warning",
  on: "template",
  summary: "A policy has a step for the side of the threshold on which its alarm goes off.",
  source: {
    url: "https://docs.aws.amazon.com/autoscaling/application/APIReference/API_StepAdjustment.html",
    checked: "2026-11-30",
  },
  check(template, report) {
    for (const policy of policiesOfServices(template)) {
      const steps = knownItems(policy.properties, STEPS);
      if (steps === undefined || steps.length === 0) continue;
      for (const alarm of alarmsOf(template, policy)) {
        const side = sideOf(alarm);
        if (side !== undefined && steps.every((step) => isOtherwise(step, side))) report(idle(policy, alarm, side));
      }
    }
  },
});

function alarmsOf(template: Template, { id }: TemplateResource): readonly TemplateResource[] {
  return resourcesOf(template, "AWS::CloudWatch::Alarm").filter(({ properties }) => {
    const actions = knownAt(properties, "AlarmActions");
    return Array.isArray(actions) && actions.some((action) => referenced(action) === id);
  });
}

/** Undefined where only the threshold itself may set off the alarm, as the least or the most that its metric can be. */
function sideOf({ properties }: TemplateResource): Side | undefined {
  const operator = knownAt(properties, "ComparisonOperator");
  const side = SIDES.get(operator);
  if (side === undefined || !String(operator).includes("OrEqual")) return side;
  const threshold = numberOf(knownAt(properties, "Threshold"));
  return threshold === undefined || threshold === 0 || threshold === 100 ? undefined : side;
}

/** True where a step certainly ends at the threshold, at the latest, on the way to that side. */
function isOtherwise(step: unknown, side: Side): boolean {
  const bound = numberOf(knownAt(step, BOUNDS[side]));
  return bound !== undefined && (side === "above" ? bound <= 0 : bound >= 0);
}

function numberOf(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  return typeof value === "string" && /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : undefined;
}

function idle({ at, id }: TemplateResource, alarm: TemplateResource, side: Side): Finding {
  const other = side === "above" ? "below" : "above";
  return {
    at: [...at, ...STEPS.split(".")],
    message: `${alarm.id} goes off ${side} its threshold, where ${id}, which it starts, has no step; nothing is scaled.`,
    help: `Add a step without \`${BOUNDS[side]}\`, with 0 as its \`${BOUNDS[other]}\`.`,
  };
}
