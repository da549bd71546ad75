import type { Path } from "@ecs-dsl/validators";
import { capitalized } from "@ecs-dsl/validators/words";
import type { Noun, Words } from "./noun.ts";

interface Range {
  readonly min: number;
  readonly max: number;
}

/** What is said of a number outside of its range; the range may be open at its upper end. */
export function rangeProblem(subject: Noun, at: Path, value: number, { min, max }: Range): Words {
  const name = at.join(".");
  const range = max === Infinity ? `${min} or more` : `${min} to ${max}`;
  return {
    code: "config/property-range",
    message: `${capitalized(subject.words)} has ${value} for \`${name}\`; AWS takes ${range}.`,
    help:
      percentHelp(name, value, { min, max }) ??
      secondsHelp(name, value, { min, max }) ??
      `Set \`${name}\` to ${value < min ? `${min} or more` : `${max} or less`}.`,
  };
}

/** A part of 1 where a percentage is taken: `0.7` for 70. */
function percentHelp(name: string, value: number, { min, max }: Range): string | undefined {
  const percent = Math.round(value * 1000) / 10;
  if (value <= 0 || value >= 1 || max !== 100 || percent < min) return undefined;
  return `Set \`${name}\` to ${percent}, in percent.`;
}

/** Properties that count seconds, by the last word of their names. */
const SECONDS = /(?:seconds|interval|timeout|delay|period|cooldown)$/i;

/** A time in milliseconds. */
function secondsHelp(name: string, value: number, { min, max }: Range): string | undefined {
  const seconds = value / 1000;
  if (!SECONDS.test(name) || value <= max || !Number.isInteger(seconds) || seconds < min || seconds > max)
    return undefined;
  return `Set \`${name}\` to ${seconds}, in seconds.`;
}
