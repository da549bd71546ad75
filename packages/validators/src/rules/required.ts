import type { RuleOn } from "../rule.ts";
import type { Text } from "../text.ts";
import { capitalized } from "../words.ts";
import type { Declaration } from "./declared.ts";
import { nameOf, rootOf, valueAt, type Declarable } from "./place.ts";

/** A property of the subject itself that has to be there. */
export interface RequiredDeclaration<On extends Declarable> extends Declaration<On> {
  /** What AWS answers where it is not there. */
  readonly answer: string;
  readonly help: Text;
}

/** A property of the subject itself that has to be there; an empty text counts as absent. */
export function required<const On extends Declarable>(spec: RequiredDeclaration<On>): RuleOn<On> {
  const { answer, at, code, help, on, says, severity = "error", source, summary, when } = spec;
  return {
    code,
    severity,
    on,
    summary,
    source,
    check(subject, report) {
      const value = valueAt(rootOf(on, subject), [at]);
      if ((value !== undefined && value !== "") || when?.(subject) === false) return;
      const opening = capitalized(says.replace("{it}", () => nameOf(on, subject)));
      report({ at: value === undefined ? [] : [at], message: `${opening}. AWS answers: "${answer}"`, help });
    },
  };
}
