import type { RuleOn } from "../rule.ts";
import { shown } from "../words.ts";
import { declaredAt, ended, helpAt, type Declaration, type Ending, type Help } from "./declaration.ts";
import { stepsTo, valueAt, type Declarable, type Steps } from "./place.ts";

/**
 * A text that no two items of a list share: `at` is `"containerDefinitions[].name"`. `{first}` and `{second}` are the
 * numbers of the two items.
 */
export type UniqueDeclaration<On extends Declarable> = Declaration<On> & Ending & { readonly help: Help };

/** A text that no two items of a list share; the finding is at the later of the two. An empty text is shared by none. */
export function unique<const On extends Declarable>(spec: UniqueDeclaration<On>): RuleOn<On> {
  const [list = "", name = ""] = spec.at.split("[].");
  const key = stepsTo(name);
  return declaredAt(
    spec,
    stepsTo(list),
    (value) => repeatsIn(value, key),
    ({ value, at: listAt, opening }, report) => {
      for (const { first, second, text } of value) {
        const at = [...listAt, second, name];
        const words = { first: String(first + 1), second: String(second + 1) };
        report({ at, message: ended(opening(shown(text), words), spec), help: helpAt(spec.help, at) });
      }
    },
  );
}

/** An item with the text that an earlier one has; both by their index. */
interface Repeat {
  readonly text: string;
  readonly first: number;
  readonly second: number;
}

function repeatsIn(list: unknown, key: Steps): readonly Repeat[] | undefined {
  if (!Array.isArray(list) || list.length < 2) return undefined;
  const firsts = new Map<string, number>();
  const repeats: Repeat[] = [];
  list.forEach((item: unknown, index) => {
    const text = valueAt(item, key);
    if (typeof text !== "string" || text === "") return;
    const first = firsts.get(text);
    if (first === undefined) firsts.set(text, index);
    else repeats.push({ text, first, second: index });
  });
  return repeats.length === 0 ? undefined : repeats;
}
