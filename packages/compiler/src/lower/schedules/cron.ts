import { CRON_FIELDS, valuesOf, WEEKDAYS, type CronField } from "./cron-field.ts";

/** What is wrong with a schedule, and a schedule that may be meant. */
export interface ScheduleProblem {
  /** Goes on after the schedule: `has 5 fields; …`. */
  readonly words: string;
  readonly meant?: string;
}

/** What Scheduler does not take of the fields of a cron expression. */
export function cronProblem(text: string): ScheduleProblem | undefined {
  const fields = fieldsOf(text);
  if (fields.length !== CRON_FIELDS.length) return otherCount(fields);
  const wrong = CRON_FIELDS.findIndex((field, index) => valuesOf(field, fields[index] ?? "") === undefined);
  const field = CRON_FIELDS[wrong];
  if (field !== undefined) return outside(field, fields, wrong);
  return daysProblem(fields);
}

function fieldsOf(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

function otherCount(fields: readonly string[]): ScheduleProblem {
  const count = fields.length === 1 ? "1 field" : `${fields.length} fields`;
  const words = `has ${count}; Scheduler takes 6: minutes, hours, day of the month, month, day of the week and year`;
  const meant = fields.length > CRON_FIELDS.length ? withoutSeconds(fields) : fromUnix(fields);
  return meant === undefined ? { words } : { words, meant };
}

/** The cron of Unix has no year, no `?`, and counts the days of the week from 0, which their names make plain. */
function fromUnix(fields: readonly string[]): string | undefined {
  const [minutes, hours, day, month, weekday = "", ...more] = fields;
  const isOpen = /\?|\d[#L]/i.test(weekday) || (weekday !== "*" && day !== "*");
  if (more.length > 0 || isOpen) return undefined;
  const days = weekday === "*" ? `${day} ${month} ?` : `? ${month} ${named(weekday)}`;
  return taken(`${minutes} ${hours} ${days} *`);
}

/** Days of the week by name, as in `MON-FRI` for `1-5`: the numbers of Unix are one less than Scheduler's. */
function named(weekday: string): string {
  return weekday.replaceAll(/(?<![\w/#])[0-7](?![\w#])/g, (day) => WEEKDAYS[Number(day) % 7] ?? day);
}

/** Quartz and Spring have seconds before the minutes, and no year or one. */
function withoutSeconds([seconds = "", ...fields]: readonly string[]): string | undefined {
  return /^\d{1,2}$/.test(seconds) ? taken([...fields, "*"].slice(0, CRON_FIELDS.length).join(" ")) : undefined;
}

function taken(fields: string): string | undefined {
  return cronProblem(fields) === undefined ? `cron(${fields})` : undefined;
}

function outside({ words, min, max, names }: CronField, fields: readonly string[], wrong: number): ScheduleProblem {
  const other = names === undefined ? "" : `, or ${names[0]} to ${names.at(-1)}`;
  const problem = { words: `has "${fields[wrong]}" for ${words}, which takes ${min} to ${max}${other}` };
  const meant = fields.at(-1) === "?" ? withoutSeconds(fields) : undefined;
  return meant === undefined ? problem : { ...problem, meant };
}

/** Each of the two days says when; the one that does not is `?`. */
function daysProblem(fields: readonly string[]): ScheduleProblem | undefined {
  const [day = "", weekday = ""] = [fields[2], fields[4]];
  if ((day === "?") !== (weekday === "?")) return undefined;
  if (day === "?") return { words: "has ? for both days; one of them says when", meant: withDays(fields, "*", "?") };
  const words = "has both a day of the month and a day of the week; one of them is ?";
  if (weekday === "*") return { words, meant: withDays(fields, day, "?") };
  return day === "*" ? { words, meant: withDays(fields, "?", weekday) } : { words };
}

function withDays([minutes, hours, , month, , year]: readonly string[], day: string, weekday: string): string {
  return `cron(${minutes} ${hours} ${day} ${month} ${weekday} ${year})`;
}

/** What is before this year is past, whenever it is compiled. */
export const FIRST_YEAR = 2026;

/** Why a cron expression that Scheduler takes has no time to come; undefined where it has, or where that is not certain. */
export function cronNever(text: string): string | undefined {
  const [, , day = "", month = "", , year = ""] = fieldsOf(text);
  const years = numbers(5, year).filter((one) => one >= FIRST_YEAR);
  if (years.length === 0) return "its years are past";
  const days = numbers(2, day);
  if (days.length === 0 || /[LW?]/i.test(day)) return undefined;
  const months = numbers(3, month);
  const comes = days.some((one) => months.some((inMonth) => years.some((inYear) => isDate(inYear, inMonth, one))));
  return comes ? undefined : "its months have no such day";
}

function numbers(index: number, text: string): readonly number[] {
  const field = CRON_FIELDS[index];
  return field === undefined ? [] : (valuesOf(field, text) ?? []);
}

/** True for a day that the calendar has. */
export function isDate(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate() && month >= 1 && month <= 12;
}
