import type { Path } from "@ecs-dsl/validators";
import { capitalized } from "@ecs-dsl/validators/words";
import type { Lowering } from "../lowering.ts";
import { reportAt, type Noun, type Words } from "./noun.ts";

export interface Range {
  readonly min: number;
  readonly max: number;
}

/** Reports a number of a property outside of what AWS takes. */
export function checkRange(lowering: Lowering, subject: Noun, at: Path, value: number | undefined, range: Range): void {
  if (value === undefined || (value >= range.min && value <= range.max)) return;
  reportAt(lowering.report, subject, at, rangeProblem(subject, at, value, range));
}

/** What is said of a number outside of its range; the range may be open at its upper end. */
export function rangeProblem(subject: Noun, at: Path, value: number, { min, max }: Range): Words {
  const name = at.join(".");
  const range = max === Infinity ? `${min} or more` : `${min} to ${max}`;
  return {
    code: "config/property-range",
    message: `${capitalized(subject.words)} has ${value} for \`${name}\`; AWS takes ${range}.`,
    help: `Set \`${name}\` to ${value < min ? `${min} or more` : `${max} or less`}.`,
  };
}
