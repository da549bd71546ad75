/** Minutes of a unit, by the letter or the word that other tools have for it. */
const MINUTES: readonly (readonly [RegExp, number])[] = [
  [/^m(?:ins?|inutes?)?$/, 1],
  [/^h(?:rs?|ours?)?$/, 60],
  [/^d(?:ays?)?$/, 1440],
  [/^w(?:eeks?)?$/, 10_080],
];

/** The rate that a duration plainly means: `every hour`, `90m`, `1h30m`, `PT5M`, `1.5 hours`. */
export function meantRate(text: string): string | undefined {
  const duration = text
    .trim()
    .toLowerCase()
    .replace(/^@?(?:every|each)\s+/, "");
  const parts = Array.from(plain(duration).matchAll(/(\d*\.?\d*)\s*([a-z]+)\s*/gy));
  if (parts.length === 0 || parts.map(([part]) => part).join("") !== plain(duration)) return undefined;
  const minutes = parts.reduce((sum, [, count = "", unit = ""]) => sum + minutesOf(count, unit), 0);
  return Number.isInteger(minutes) && minutes > 0 ? rateOf(minutes) : undefined;
}

/** A duration of ISO 8601 with its units alone. */
function plain(duration: string): string {
  return /^p(?=[\dt])[\ddtwhm]+$/.test(duration) ? duration.replace("p", "").replace("t", "") : duration;
}

/** A unit without a number is one of it. */
function minutesOf(count: string, unit: string): number {
  const [, minutes = NaN] = MINUTES.find(([words]) => words.test(unit)) ?? [];
  return Number(count === "" ? 1 : count) * minutes;
}

function rateOf(minutes: number): string {
  const [unit, size] = minutes % 1440 === 0 ? ["day", 1440] : minutes % 60 === 0 ? ["hour", 60] : ["minute", 1];
  const value = minutes / size;
  return `rate(${value} ${unit}${value === 1 ? "" : "s"})`;
}
