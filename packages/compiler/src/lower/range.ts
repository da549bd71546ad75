import type { Path } from "@ecs-dsl/validators";
import { capitalized } from "@ecs-dsl/validators/words";
import type { Lowering } from "./lowering.ts";
import { reportAt, type Noun } from "./noun.ts";

export interface Range {
  readonly min: number;
  readonly max: number;
}

/** Reports a number of a property outside of what AWS takes. */
export function checkRange(
  lowering: Lowering,
  subject: Noun,
  at: Path,
  value: number | undefined,
  { min, max }: Range,
): void {
  if (value === undefined || (value >= min && value <= max)) return;
  const name = at.join(".");
  reportAt(lowering.report, subject, at, {
    code: "config/property-range",
    message: `${capitalized(subject.words)} has ${value} for \`${name}\`; AWS takes ${min} to ${max}.`,
    help: `Set \`${name}\` to ${value < min ? `${min} or more` : `${max} or less`}.`,
  });
}
