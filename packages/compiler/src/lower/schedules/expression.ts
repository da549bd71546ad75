import { cronNever, cronProblem, FIRST_YEAR, isDate, type ScheduleProblem } from "./cron.ts";

/** A schedule expression, taken apart. */
interface Expression {
  readonly kind: "at" | "cron" | "rate";
  /** What stands between the parentheses. */
  readonly content: string;
}

export function expressionOf(text: string): Expression | undefined {
  const [, kind, content = ""] = /^(at|cron|rate)\((.*)\)$/s.exec(text) ?? [];
  return kind === "at" || kind === "cron" || kind === "rate" ? { kind, content } : undefined;
}

const PROBLEMS: { readonly [Kind in Expression["kind"]]: (content: string) => ScheduleProblem | undefined } = {
  at: atProblem,
  cron: cronProblem,
  rate: rateProblem,
};

/**
 * What Scheduler does not take of a schedule. Source: https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html.
 * Checked 2026-11-28.
 */
export function scheduleProblem(text: string): ScheduleProblem | undefined {
  const expression = expressionOf(text);
  return expression === undefined ? otherForm(text) : PROBLEMS[expression.kind](expression.content);
}

/** Why a schedule that Scheduler takes starts nothing, whenever it is deployed. */
export function neverFires(text: string): string | undefined {
  const { kind, content = "" } = expressionOf(text) ?? {};
  if (kind === "cron") return cronNever(content);
  return kind === "at" && Number(content.slice(0, 4)) < FIRST_YEAR ? "its time is past" : undefined;
}

/** The words of crontab. */
const NICKNAMES: Readonly<Record<string, string>> = {
  "@yearly": "cron(0 0 1 1 ? *)",
  "@annually": "cron(0 0 1 1 ? *)",
  "@monthly": "cron(0 0 1 * ? *)",
  "@weekly": "cron(0 0 ? * SUN *)",
  "@daily": "cron(0 0 * * ? *)",
  "@midnight": "cron(0 0 * * ? *)",
  "@hourly": "cron(0 * * * ? *)",
};

function otherForm(text: string): ScheduleProblem {
  const words = "is none of cron(…), rate(…) and at(…)";
  const meant =
    NICKNAMES[text.toLowerCase()] ??
    [`cron(${text})`, `rate(${text.replace(/^@?every\s+/, "")})`, `at(${text})`].find(isTaken) ??
    unixIn(text);
  return meant === undefined ? { words } : { words, meant };
}

function isTaken(text: string): boolean {
  return scheduleProblem(text) === undefined;
}

function unixIn(text: string): string | undefined {
  return text.trim().includes(" ") ? cronProblem(text)?.meant : undefined;
}

const UNITS = ["minute", "minutes", "hour", "hours", "day", "days"];

function rateProblem(content: string): ScheduleProblem | undefined {
  const [, value = "", unit = ""] = /^\s*(\S+)\s+(\S+)\s*$/.exec(content) ?? [];
  if (value === "") return { words: "is not a value and a unit, as in rate(5 minutes)" };
  if (!UNITS.includes(unit)) return { words: `has the unit "${unit}"; Scheduler takes minutes, hours and days` };
  return /^[1-9]\d*$/.test(value)
    ? undefined
    : { words: `has the value ${value}; Scheduler takes whole numbers from 1` };
}

const TIME = /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;

function atProblem(content: string): ScheduleProblem | undefined {
  const [match, year, month, day] = TIME.exec(content) ?? [];
  if (match !== undefined) {
    return isDate(Number(year), Number(month), Number(day))
      ? undefined
      : { words: "is a day that the calendar does not have" };
  }
  const local = content.trim().replace(/(?:\.\d+)?Z$/i, "");
  const words = "is not a date with a time and no zone, as in at(2027-01-01T06:00:00)";
  return local !== content && atProblem(local) === undefined ? { words, meant: `at(${local})` } : { words };
}
