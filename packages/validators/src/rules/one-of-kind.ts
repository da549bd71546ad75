import { isEmpty } from "../empty.ts";
import type { RuleOn } from "../rule.ts";
import { isKnown } from "../unknown.ts";
import { listed } from "../words.ts";
import { declared, ended, helpAt, isSomething, type Declaration, type Ending, type Help } from "./declaration.ts";
import { stepsTo, valueAt, type Declarable, type PlaceOf } from "./place.ts";

/** An object at `at` that has at most one of several properties; `{value}` names those that it has. */
export type OneOfKindDeclaration<On extends Declarable> = Declaration<On> &
  Ending & {
    /** The properties, directly below `at`: `"volumes[].host"`. */
    readonly kinds: readonly PlaceOf<On>[];
    readonly help: Help;
  };

/** An object that has at most one of several properties; `false` and an empty list count as absent. */
export function oneOfKind<const On extends Declarable>(spec: OneOfKindDeclaration<On>): RuleOn<On> {
  const kinds = spec.kinds
    .map((kind) => kind.slice(spec.at.length + 1))
    .map((name) => ({ name, steps: stepsTo(name) }));
  const several = (value: unknown) => {
    let count = 0;
    for (const { steps } of kinds) if (counts(valueAt(value, steps))) count++;
    return count > 1 ? value : undefined;
  };
  return declared(spec, several, ({ value, at, opening }) => {
    const given = kinds.filter(({ steps }) => counts(valueAt(value, steps)));
    const names = listed(
      given.map(({ name }) => name),
      "and",
    );
    return {
      at,
      isAbsence: given.filter(({ steps }) => !isEmpty(valueAt(value, steps))).length < 2,
      message: ended(opening(names), spec),
      help: helpAt(spec.help, at),
    };
  });
}

function counts(value: unknown): boolean {
  return isKnown(value) && value !== false && isSomething(value);
}
