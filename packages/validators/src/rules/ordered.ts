import type { RuleOn, Subjects } from "../rule.ts";
import { say } from "../text.ts";
import { declared, ended, lastProperty, setTo, type Declaration, type Ending } from "./declaration.ts";
import { stepsTo, valueAt, type Declarable, type PlaceOf } from "./place.ts";

/** Two numbers of a subject in their order. `{value}` is the one at `at`, `{other}` the one that it may not be below. */
export type OrderedDeclaration<On extends Declarable> = Declaration<On> &
  Ending & {
    /** The number that the one at `at` may not be below; goes through no list, as `at`. */
    readonly atLeast: PlaceOf<On>;
    /** Whether the number at `at` can be raised to the other one as a fix; always unless given. */
    readonly canRaise?: (subject: Subjects[On], to: number) => boolean;
  };

/** A number that is not below another one. */
export function ordered<const On extends Declarable>(spec: OrderedDeclaration<On>): RuleOn<On> {
  const steps = stepsTo(spec.atLeast);
  const below = (value: unknown, root: unknown) => {
    const other = valueAt(root, steps);
    return typeof value === "number" && typeof other === "number" && value < other ? { value, other } : undefined;
  };
  return declared(spec, below, ({ value: { value, other }, at, opening, subject }) => ({
    at,
    message: ended(opening(String(value), { other: String(other) }), spec),
    help: say`Set ${lastProperty(at)} to ${other} or more, or ${lastProperty(spec.atLeast.split("."))} to ${value} or less.`,
    ...(spec.canRaise?.(subject, other) === false ? {} : { fix: setTo(at, other) }),
  }));
}
