/** A field of a cron expression of EventBridge Scheduler. */
export interface CronField {
  /** What a sentence calls it: `the month`. */
  readonly words: string;
  readonly min: number;
  readonly max: number;
  /** Names of its values, the first for `min`. */
  readonly names?: readonly string[];
  /** What it takes beside numbers, names, ranges and steps. */
  readonly special?: RegExp;
}

const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
export const WEEKDAYS = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

/** In their order. Source: https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html. Checked 2026-11-28. */
export const CRON_FIELDS: readonly CronField[] = [
  { words: "the minutes", min: 0, max: 59 },
  { words: "the hours", min: 0, max: 23 },
  { words: "the day of the month", min: 1, max: 31, special: /^(?:\?|L(?:-\d{1,2})?|LW|\d{1,2}W)$/i },
  { words: "the month", min: 1, max: 12, names: MONTHS },
  {
    words: "the day of the week",
    min: 1,
    max: 7,
    names: WEEKDAYS,
    special: /^(?:\?|L|(?:[1-7]|SUN|MON|TUE|WED|THU|FRI|SAT)(?:L|#[1-5]))$/i,
  },
  { words: "the year", min: 1970, max: 2199 },
];

/** The values that a field allows; undefined where something in it is not of the field. `special` parts allow none by number. */
export function valuesOf(field: CronField, text: string): readonly number[] | undefined {
  const parts = text.split(",").map((part) => partValues(field, part));
  return parts.some((part) => part === undefined) ? undefined : parts.flatMap((part) => part ?? []);
}

function partValues(field: CronField, part: string): readonly number[] | undefined {
  if (field.special?.test(part) === true) return [];
  const [, range = "", step] = /^([^/]+)(?:\/([1-9]\d{0,3}))?$/.exec(part) ?? [];
  const [from, to] = ends(field, range, step !== undefined);
  if (from === undefined || to === undefined) return undefined;
  return steps(field, from, to, Number(step ?? 1));
}

/** The ends of `*`, of a value or of a range; one value with a step goes on to the end. */
function ends(field: CronField, range: string, isStepped: boolean): readonly (number | undefined)[] {
  if (range === "*") return [field.min, field.max];
  const [first = "", last, ...more] = range.split("-");
  if (more.length > 0) return [];
  const from = valueOf(field, first);
  return [from, last === undefined ? (isStepped ? field.max : from) : valueOf(field, last)];
}

/** A range may lead over the end: `FRI-MON`. */
function steps({ min, max }: CronField, from: number, to: number, step: number): readonly number[] {
  const size = max - min + 1;
  const count = Math.floor((to - from + (to < from ? size : 0)) / step) + 1;
  return Array.from({ length: count }, (_, index) => ((from - min + index * step) % size) + min);
}

function valueOf({ min, max, names = [] }: CronField, text: string): number | undefined {
  const named = names.indexOf(text.toUpperCase());
  if (named >= 0) return min + named;
  const value = /^\d{1,4}$/.test(text) ? Number(text) : NaN;
  return value >= min && value <= max ? value : undefined;
}
