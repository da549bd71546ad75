import type { ScheduledScaling } from "@ecs-dsl/dsl";
import { capitalized, shown } from "@ecs-dsl/validators/words";
import { sourceOf, type Noun } from "../nouns/noun.ts";
import { scheduleKey } from "../workloads/service/scaling/scalable-target.ts";
import type { Bounds } from "../workloads/service/plan.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const scalingSchedule = definePlanRule({
  code: "config/scaling-schedule",
  severity: "error",
  on: "ecsService",
  summary: "A schedule of a scaling sets bounds that the scaling can have, and each time is there once.",
  source: {
    url: "https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-scheduled-scaling.html",
    checked: "2026-11-29",
  },
  check({ subject, props: { scaling } }, report) {
    const { schedules = [] } = scaling ?? {};
    schedules.forEach((schedule, index) => {
      const problem = problemOf(schedule, scaling, schedules.slice(0, index));
      if (problem !== undefined) report(finding(subject, index, problem));
    });
  },
});

interface Problem {
  readonly at: "max" | "min" | "schedule" | undefined;
  readonly words: string;
  readonly help: string;
}

function problemOf(
  scheduled: ScheduledScaling,
  scaling: Bounds | undefined,
  earlier: readonly ScheduledScaling[],
): Problem | undefined {
  const { schedule, min, max } = scheduled;
  if (min === undefined && max === undefined)
    return { at: undefined, words: "sets neither `min` nor `max`", help: "Set one of them, or both." };
  const [least, most] = [min ?? scaling?.min ?? 0, max ?? scaling?.max ?? Number.POSITIVE_INFINITY];
  if (least > most) return crossed(min, max, least, most);
  const isThere = earlier.some((other) => scheduleKey(other) === scheduleKey(scheduled));
  return isThere
    ? { at: "schedule", words: `is there twice: ${shown(schedule)}`, help: "Remove one of them." }
    : undefined;
}

/** The other bound is the scaling's own where the schedule does not set it. */
function crossed(min: number | undefined, max: number | undefined, least: number, most: number): Problem {
  const words = `scales from ${least} to ${most} tasks; \`max\` is below \`min\``;
  return max === undefined
    ? { at: "min", words, help: `Set \`max\` of the schedule to ${least} or more.` }
    : {
        at: "max",
        words,
        help:
          min === undefined ? `Set \`min\` of the schedule to ${most} or less.` : `Set \`max\` to ${least} or more.`,
      };
}

function finding(subject: Noun, index: number, { at, words, help }: Problem): PlanFinding {
  const path = ["scaling", "schedules", index, ...(at === undefined ? [] : [at])];
  return {
    source: sourceOf(subject, path),
    message: `${capitalized(`a schedule of the scaling of ${subject.words}`)} ${words}.`,
    help,
  };
}
