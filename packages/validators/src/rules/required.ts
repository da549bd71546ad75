import type { RuleOn } from "../rule.ts";
import type { Text } from "../text.ts";
import { ended, metadataOf, sentence, type Declaration, type Ending } from "./declaration.ts";
import { nameOf, rootOf, valueAt, type Declarable } from "./place.ts";

/** A property of the subject itself that has to be there. */
export type RequiredDeclaration<On extends Declarable> = Declaration<On> &
  Ending & {
    readonly help: Text;
    /** True for what no command line and no pipeline adds to a file. */
    readonly isNeverAdded?: boolean;
  };

/** A property of the subject itself that has to be there; an empty text counts as absent. */
export function required<const On extends Declarable>(spec: RequiredDeclaration<On>): RuleOn<On> {
  return present(spec, (value) => value === "");
}

/** A list of the subject itself that has to have an entry; one that is absent has none. */
export function notEmpty<const On extends Declarable>(spec: RequiredDeclaration<On>): RuleOn<On> {
  return present(spec, (value) => Array.isArray(value) && value.length === 0);
}

function present<On extends Declarable>(
  spec: RequiredDeclaration<On>,
  isEmpty: (value: unknown) => boolean,
): RuleOn<On> {
  const { at, help, isNeverAdded = false, on, says, when } = spec;
  return {
    ...metadataOf(spec),
    check(subject, report) {
      const value = valueAt(rootOf(on, subject), [at]);
      if ((value !== undefined && !isEmpty(value)) || when?.(subject) === false) return;
      const opening = sentence(says, { it: nameOf(on, subject) });
      const place = value === undefined ? [] : [at];
      report({ at: place, isAbsence: !isNeverAdded, message: ended(opening, spec), help });
    },
  };
}
