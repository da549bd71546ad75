import type { Members } from "../../draft.ts";
import type { Given } from "../../reading/given.ts";
import { secondsOf } from "../../reading/duration.ts";

/** When a job is started. */
export function scheduleOf(given: Given | undefined): Members {
  const text = given?.text();
  if (given === undefined || text === undefined) return { schedule: "rate(1 day)", state: "DISABLED" };
  if (text === "none") {
    given.approximated("A schedule that is disabled has an expression all the same.");
    return { schedule: "rate(1 day)", state: "DISABLED" };
  }
  const schedule = expressionOf(text);
  if (schedule !== undefined) return { schedule };
  given.leftOut(
    `"${text}" has no expression of EventBridge Scheduler that means the same: the schedule is disabled until it has one.`,
  );
  return { schedule: "rate(1 day)", state: "DISABLED" };
}

/** The expression of EventBridge Scheduler for what Copilot takes. */
export function expressionOf(text: string): string | undefined {
  if (/^(rate|cron|at)\(.+\)$/.test(text)) return text;
  const [, every] = /^@every\s+(\S+)$/.exec(text) ?? [];
  if (every !== undefined) return rateOf(secondsOf(every));
  return NAMED.get(text) ?? cronOf(text.trim().split(/\s+/));
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ["@hourly", "cron(0 * * * ? *)"],
  ["@daily", "cron(0 0 * * ? *)"],
  ["@midnight", "cron(0 0 * * ? *)"],
  ["@weekly", "cron(0 0 ? * 1 *)"],
  ["@monthly", "cron(0 0 1 * ? *)"],
  ["@yearly", "cron(0 0 1 1 ? *)"],
  ["@annually", "cron(0 0 1 1 ? *)"],
]);

function rateOf(every: number | undefined): string | undefined {
  if (every === undefined || every < 60 || every % 60 !== 0) return undefined;
  const minutes = every / 60;
  return `rate(${minutes} ${minutes === 1 ? "minute" : "minutes"})`;
}

/** Five fields of cron: of the days of month and week one is `?`, and the week begins with 1. */
function cronOf(fields: readonly string[]): string | undefined {
  const [minute, hour, day = "", month = "", weekday = ""] = fields;
  if (fields.length !== 5 || fields.some((field) => !/^[\w*,/-]+$/.test(field))) return undefined;
  const [hasDay, hasWeekday] = [day !== "*", weekday !== "*"];
  if (hasDay && hasWeekday) return undefined;
  const days = hasWeekday ? weekdaysOf(weekday) : "?";
  return days === undefined ? undefined : `cron(${minute} ${hour} ${hasWeekday ? "?" : day} ${month} ${days} *)`;
}

/** Days of the week from 0 or 7, which is Sunday, as days from 1; steps stay. */
function weekdaysOf(field: string): string | undefined {
  const parts = field.split(",").map((part) => {
    const [, from, to, step = ""] = /^(\*|\d|[A-Za-z]{3})(?:-(\d|[A-Za-z]{3}))?(\/\d+)?$/.exec(part) ?? [];
    if (from === undefined) return undefined;
    const range = to === undefined ? weekdayOf(from) : `${weekdayOf(from)}-${weekdayOf(to)}`;
    return range + step;
  });
  return parts.every((part) => part !== undefined) ? parts.join(",") : undefined;
}

function weekdayOf(day: string): string {
  return /^\d$/.test(day) ? String((Number(day) % 7) + 1) : day.toUpperCase();
}
