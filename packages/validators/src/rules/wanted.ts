import type { Path } from "../path.ts";
import type { RuleOn } from "../rule.ts";
import { say } from "../text.ts";
import { isUnknown } from "../unknown.ts";
import { shown } from "../words.ts";
import { helpAt, metadataOf, sentence, setTo, suggested, type Declaration, type Help } from "./declaration.ts";
import { nameOf, rootOf, stepsTo, valueAt, type Declarable, type Steps } from "./place.ts";

/** A property that is wanted with some values; one that is absent has none of them. `at` goes through no list. */
export interface WantedDeclaration<On extends Declarable> extends Declaration<On> {
  /** The values that are wanted; every value but an empty list unless given. */
  readonly values?: (value: unknown) => boolean;
  /** Second half of the message. */
  readonly because: string;
  readonly help: Help;
  /** The value that is certainly right, offered as a fix. */
  readonly fix?: string | number | boolean;
  /** The value that is right unless somebody knows better, offered as a suggestion. */
  readonly suggests?: unknown;
}

/** A property that is wanted with some values. The finding is at the value, or at what it is missing from. */
export function wanted<const On extends Declarable>(spec: WantedDeclaration<On>): RuleOn<On> {
  const { at, because, fix, help, on, says, suggests, values = isThere, when } = spec;
  const steps = stepsTo(at);
  return {
    ...metadataOf(spec),
    check(subject, report) {
      const root = rootOf(on, subject);
      const value = valueAt(root, steps);
      if (isUnknown(value) || (value !== undefined && values(value)) || when?.(subject) === false) return;
      const opening = sentence(says, { it: nameOf(on, subject), value: shown(value) });
      report({
        at: placeIn(root, steps),
        isAbsence: value === undefined,
        message: say`${opening}; ${because}.`,
        help: helpAt(help, at.split(".")),
        ...(fix === undefined ? {} : { fix: setTo(at.split("."), fix) }),
        ...(suggests === undefined ? {} : { suggestion: suggested(at.split("."), suggests) }),
      });
    },
  };
}

function isThere(value: unknown): boolean {
  return !Array.isArray(value) || value.length > 0;
}

/** The steps as far as something is there. */
function placeIn(root: unknown, steps: Steps): Path {
  const names = steps.map(String);
  const depth = names.findIndex((_, index) => valueAt(root, names.slice(0, index + 1)) === undefined);
  return depth === -1 ? names : names.slice(0, depth);
}
