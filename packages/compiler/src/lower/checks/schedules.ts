import { capitalized, shown } from "@ecs-dsl/validators/words";
import { sourceOf } from "../nouns/noun.ts";
import type { ScheduleProblem } from "../schedules/cron.ts";
import { expressionOf, neverFires, scheduleProblem } from "../schedules/expression.ts";
import type { Timed } from "../schedules/timed.ts";
import { isTimeZone, meantTimeZone } from "../schedules/time-zone.ts";
import type { ScheduledTaskPlan } from "../workloads/scheduled-task/plan.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

const SCHEDULES = {
  url: "https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html",
  checked: "2026-11-28",
};

export const scheduleExpression = definePlanRule({
  code: "config/schedule-expression",
  severity: "error",
  on: "timed",
  summary: "A schedule is one that EventBridge Scheduler takes: cron(…), rate(…) or at(…).",
  source: SCHEDULES,
  check(timed, report) {
    const { schedule } = timed.props;
    const problem = schedule === undefined ? undefined : scheduleProblem(schedule);
    if (schedule !== undefined && problem !== undefined) report(notTaken(timed, schedule, problem));
  },
});

export const scheduleNever = definePlanRule({
  code: "config/schedule-never",
  severity: "warning",
  on: "timed",
  summary: "The time of a schedule comes.",
  source: SCHEDULES,
  check(timed, report) {
    const { schedule } = timed.props;
    if (schedule === undefined || scheduleProblem(schedule) !== undefined) return;
    const reason = neverFires(schedule);
    if (reason !== undefined) report(never(timed, schedule, reason));
  },
});

export const scheduleDates = definePlanRule({
  code: "config/schedule-dates",
  severity: "error",
  on: "scheduled-task",
  summary: "A schedule begins and ends at dates with a time, in that order.",
  source: {
    url: "https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateSchedule.html",
    checked: "2026-11-28",
  },
  check(task, report) {
    const { startDate, endDate } = task.props;
    for (const name of ["startDate", "endDate"] as const)
      if (isOtherDate(task.props[name])) report(otherDate(task, name));
    if (Date.parse(endDate ?? "") <= Date.parse(startDate ?? "")) report(endsBefore(task));
  },
});

export const timeZone = definePlanRule({
  code: "config/time-zone",
  severity: "error",
  on: "timed",
  summary: "The time zone of a schedule is a name of the tz database.",
  source: SCHEDULES,
  check(timed, report) {
    const { timeZone: zone } = timed.props;
    if (zone !== undefined && isCertainlyNone(zone)) report(noZone(timed, zone));
  },
});

export const timeZoneUnknown = definePlanRule({
  code: "config/time-zone-unknown",
  severity: "warning",
  on: "timed",
  summary: "The time zone of a schedule is one that Node.js knows as well.",
  source: SCHEDULES,
  check(timed, report) {
    const { timeZone: zone } = timed.props;
    if (zone !== undefined && !isTimeZone(zone) && !isCertainlyNone(zone)) report(unknownZone(timed, zone));
  },
});

export const timeZoneOfRate = definePlanRule({
  code: "config/time-zone-of-rate",
  severity: "warning",
  on: "timed",
  summary: "A schedule with a time zone goes by the clock, which a rate does not.",
  source: SCHEDULES,
  check(timed, report) {
    const { schedule = "", timeZone: zone } = timed.props;
    if (zone === undefined || zone === "UTC" || isCertainlyNone(zone)) return;
    if (expressionOf(schedule)?.kind === "rate") report(rateInZone(timed, zone));
  },
});

/** A zone of a newer database has an area, as all do that are added. */
function isCertainlyNone(zone: string): boolean {
  return !isTimeZone(zone) && (!/^[A-Z]\w*\/[\w+-]/.test(zone) || meantTimeZone(zone) !== undefined);
}

const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?$/;

function isOtherDate(text: string | undefined): boolean {
  return text !== undefined && (!DATE.test(text) || Number.isNaN(Date.parse(text)));
}

function notTaken(
  { subject, path, words: what }: Timed,
  schedule: string,
  { words, meant }: ScheduleProblem,
): PlanFinding {
  return {
    source: sourceOf(subject, [...path, "schedule"]),
    message: `The schedule ${shown(schedule)} of ${what} ${words}.`,
    help: `Write it like \`schedule: ${JSON.stringify(meant ?? exampleOf(schedule))}\`.`,
  };
}

function exampleOf(schedule: string): string {
  if (/^rate\b/i.test(schedule)) return "rate(5 minutes)";
  return /^at\b/i.test(schedule) ? "at(2027-01-01T06:00:00)" : "cron(0 6 * * ? *)";
}

function never({ subject, path, words }: Timed, schedule: string, reason: string): PlanFinding {
  return {
    source: sourceOf(subject, [...path, "schedule"]),
    message: `The schedule ${shown(schedule)} of ${words} starts nothing: ${reason}.`,
    help: "Write a time that comes, or remove it.",
  };
}

function otherDate({ subject, props }: ScheduledTaskPlan, name: "startDate" | "endDate"): PlanFinding {
  return {
    source: sourceOf(subject, [name]),
    message: `${capitalized(subject.words)} has ${shown(props[name])} for \`${name}\`, which is not a date with a time.`,
    help: `Write it like \`${name}: "2027-01-01T00:00:00Z"\`.`,
  };
}

function endsBefore({ subject, props: { startDate, endDate } }: ScheduledTaskPlan): PlanFinding {
  return {
    source: sourceOf(subject, ["endDate"]),
    message: `The schedule of ${subject.words} ends at ${shown(endDate)}, which is not after ${shown(startDate)}, when it begins.`,
    help: "Set `endDate` to a later time, or remove it.",
  };
}

function noZone({ subject, path, words }: Timed, zone: string): PlanFinding {
  const meant = meantTimeZone(zone);
  return {
    source: sourceOf(subject, [...path, "timeZone"]),
    message: `${capitalized(words)} has the time zone ${shown(zone)}, which the tz database does not have.`,
    help: meant === undefined ? 'Write an area and a city, as in "Europe/Berlin".' : `Did you mean ${shown(meant)}?`,
  };
}

function unknownZone({ subject, path, words }: Timed, zone: string): PlanFinding {
  return {
    source: sourceOf(subject, [...path, "timeZone"]),
    message: `${capitalized(words)} has the time zone ${shown(zone)}, which this Node.js does not know; AWS may, where it is a new one.`,
    help: "Check its spelling in the tz database.",
  };
}

function rateInZone({ subject, path, words }: Timed, zone: string): PlanFinding {
  return {
    source: sourceOf(subject, [...path, "timeZone"]),
    message: `${capitalized(words)} has the time zone ${shown(zone)} beside a rate, which counts from its beginning in every time zone.`,
    help: "Remove `timeZone`, or write the times as cron(…).",
  };
}
