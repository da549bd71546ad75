import { meantRate } from "./meant-rate.ts";
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

const KINDS = ["cron", "rate", "at"] as const;

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

/** The words of crontab; other tools have them without their sign. */
const NICKNAMES: Readonly<Record<string, string>> = {
  yearly: "cron(0 0 1 1 ? *)",
  annually: "cron(0 0 1 1 ? *)",
  monthly: "cron(0 0 1 * ? *)",
  weekly: "cron(0 0 ? * SUN *)",
  daily: "cron(0 0 * * ? *)",
  midnight: "cron(0 0 * * ? *)",
  hourly: "cron(0 * * * ? *)",
};

function otherForm(text: string): ScheduleProblem {
  const words = "is none of cron(…), rate(…) and at(…)";
  const nickname = text.toLowerCase().replace("@", "");
  const meant = Object.hasOwn(NICKNAMES, nickname) ? NICKNAMES[nickname] : meantForm(text);
  return meant === undefined ? { words } : { words, meant };
}

/** The expression in another spelling, or what stands between its parentheses. */
function meantForm(text: string): string | undefined {
  const spelt = text.trim().replace(/^(?:at|cron|rate)\s*\(/i, (kind) => kind.toLowerCase().replace(/\s+/, ""));
  const forms = [expressionOf(spelt) ?? [], KINDS.map((kind) => ({ kind, content: text.trim() }))].flat();
  const taken = forms.find(({ kind, content }) => PROBLEMS[kind](content) === undefined);
  if (taken !== undefined) return `${taken.kind}(${taken.content})`;
  return forms.map(({ kind, content }) => PROBLEMS[kind](content)?.meant).find((meant) => meant !== undefined);
}

const UNITS = ["minute", "minutes", "hour", "hours", "day", "days"];

function rateProblem(content: string): ScheduleProblem | undefined {
  const [, value = "", unit = ""] = /^\s*(\S+)\s+(\S+)\s*$/.exec(content) ?? [];
  if (value === "") return { words: "is not a value and a unit, as in rate(5 minutes)", ...meantBy(content) };
  if (!UNITS.includes(unit))
    return { words: `has the unit "${unit}"; Scheduler takes minutes, hours and days`, ...meantBy(content) };
  return /^[1-9]\d*$/.test(value)
    ? undefined
    : { words: `has the value ${value}; Scheduler takes whole numbers from 1`, ...meantBy(content) };
}

function meantBy(duration: string): Pick<ScheduleProblem, "meant"> {
  const meant = meantRate(duration);
  return meant === undefined ? {} : { meant };
}

const TIME = /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;

function atProblem(content: string): ScheduleProblem | undefined {
  const [match, year, month, day] = TIME.exec(content) ?? [];
  if (match !== undefined) {
    return isDate(Number(year), Number(month), Number(day))
      ? undefined
      : { words: "is a day that the calendar does not have" };
  }
  const words = "is not a date with a time and no zone, as in at(2027-01-01T06:00:00)";
  const meant = meantTime(content.trim());
  return meant !== content && atProblem(meant) === undefined ? { words, meant: `at(${meant})` } : { words };
}

/** A date alone is its beginning; a time without seconds is a whole minute. */
function meantTime(text: string): string {
  const [, date, time = "00:00", seconds = ":00"] =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:\.\d+)?Z?)?$/i.exec(text) ?? [];
  return date === undefined ? text : `${date}T${time}${seconds}`;
}
