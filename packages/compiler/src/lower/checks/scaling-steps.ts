import type { StepAdjustment, StepScaling } from "@ecs-dsl/dsl";
import { capitalized, shown } from "@ecs-dsl/validators/words";
import type { Path } from "@ecs-dsl/validators";
import { sourceOf, type Noun } from "../nouns/noun.ts";
import { metricName } from "../workloads/service/scaling/metric.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

interface Problem {
  readonly at: Path;
  readonly words: string;
  readonly help: string;
}

/** Most steps of one policy. Source: the quotas of Application Auto Scaling. Checked 2026-11-29. */
const STEPS_MAX = 20;

export const scalingSteps = definePlanRule({
  code: "config/scaling-steps",
  severity: "error",
  on: "service",
  summary: `The steps of a scaling begin each at a value of their own, at most ${STEPS_MAX} each way, and change something.`,
  source: {
    url: "https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-step-scaling-policies.html",
    checked: "2026-11-29",
  },
  check({ subject, props: { scaling } }, report, { leftOut }) {
    const { steps = [] } = scaling ?? {};
    steps.forEach((each, index) => {
      const path = ["scaling", "steps", index];
      if (leftOut.hasLeftOut(subject, path)) return;
      const isThere = steps.slice(0, index).some((other) => metricName(other) === metricName(each));
      const problem = isThere ? twice(each) : problemOf(each);
      if (problem !== undefined) report(finding(subject, path, problem));
    });
  },
});

function problemOf(steps: StepScaling): Problem | undefined {
  const { period = 60, adjustments } = steps;
  if (period !== 10 && period !== 30 && period % 60 !== 0)
    return {
      at: ["period"],
      words: `have a value every ${period} s; CloudWatch takes 10, 30 and multiples of 60`,
      help: `Set \`period\` to ${Math.ceil(period / 60) * 60}.`,
    };
  for (const [index, step] of adjustments.entries()) {
    const problem = stepProblem(step, adjustments.slice(0, index), steps);
    if (problem !== undefined) return { ...problem, at: ["adjustments", index, ...problem.at] };
  }
  return tooMany(adjustments);
}

function stepProblem(
  { atLeast, atMost, change }: StepAdjustment,
  earlier: readonly StepAdjustment[],
  { adjustmentType = "ChangeInCapacity" }: StepScaling,
): Problem | undefined {
  if ((atLeast === undefined) === (atMost === undefined))
    return {
      at: [],
      words: `have a step with ${atLeast === undefined ? "neither" : "both"} of \`atLeast\` and \`atMost\``,
      help: "Write `atLeast` for values that rise, or `atMost` for values that fall.",
    };
  if (earlier.some((other) => other.atLeast === atLeast && other.atMost === atMost))
    return { at: [], words: `have two steps at ${atLeast ?? atMost}`, help: "Remove one of them." };
  if (adjustmentType === "ExactCapacity" && change < 0)
    return { at: ["change"], words: `ask for ${change} tasks`, help: "Set `change` to 0 or more." };
  return adjustmentType !== "ExactCapacity" && change === 0
    ? {
        at: ["change"],
        words: "have a step that changes nothing",
        help: "Set `change` to 1 or -1, or remove the step.",
      }
    : undefined;
}

function tooMany(adjustments: readonly StepAdjustment[]): Problem | undefined {
  for (const way of ["atLeast", "atMost"] as const) {
    const count = adjustments.filter((step) => step[way] !== undefined).length;
    if (count > STEPS_MAX)
      return {
        at: ["adjustments"],
        words: `have ${count} with \`${way}\`; AWS takes ${STEPS_MAX}`,
        help: "Remove some.",
      };
  }
  return undefined;
}

function twice(steps: StepScaling): Problem {
  return {
    at: steps.name === undefined ? [] : ["name"],
    words: `have the name of earlier ones, ${shown(metricName(steps))}`,
    help: "Give them another `name`, or remove one of them.",
  };
}

function finding(subject: Noun, path: Path, { at, words, help }: Problem): PlanFinding {
  const message = `${capitalized(`steps of the scaling of ${subject.words}`)} ${words}.`;
  return { source: sourceOf(subject, [...path, ...at]), message, help };
}
