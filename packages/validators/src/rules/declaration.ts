import type { Path } from "../path.ts";
import type { Finding, FindingFix, Report, RuleOn, Subjects } from "../rule.ts";
import type { Preset } from "../preset.ts";
import type { Severity } from "../severity.ts";
import { property, say, title, type PropertyName, type Text } from "../text.ts";
import { capitalized } from "../words.ts";
import {
  finder,
  itemName,
  nameOf,
  rootOf,
  firstOf,
  stepsTo,
  type Declarable,
  type PlaceOf,
  type Steps,
  type Wrong,
} from "./place.ts";
import type { Source } from "./source.ts";

/** What every declared rule says about itself. */
export interface Declaration<On extends Declarable> {
  readonly code: string;
  readonly on: On;
  /** The property the fact is about: `"healthCheck.interval"`, `"portMappings[].hostPort"` for each item. */
  readonly at: PlaceOf<On>;
  readonly summary: string;
  readonly source: Source;
  /** `"error"` unless given. */
  readonly severity?: Severity;
  /** `recommended` and `strict` unless given. */
  readonly presets?: readonly Preset[];
  /** Limits the fact to some subjects. Asked only where the value is wrong. */
  readonly when?: (subject: Subjects[On]) => boolean;
  /**
   * First half of the message. `{it}` is the subject with its name, `{value}` the value with its unit, `{item}` the
   * name of the list item the place is in: `"health check of {it} runs every {value}"`, `"volume {item} of {it} is …"`.
   * It starts the sentence, so it is capitalized.
   */
  readonly says: Text;
}

/** What to do, perhaps about the place of the finding: `(at) => say\`Remove ${property(at)}.\``. */
export type Help = Text | ((at: Path) => Text);

/** How the message of a rule ends: a reason, or what AWS answers. */
export type Ending = { readonly because: string } | { readonly answer: string };

/** A value that is wrong, and where it is. */
export interface Case<On extends Declarable, Value> {
  readonly value: Value;
  readonly at: Path;
  readonly subject: Subjects[On];
  /** The first half of the message, with the value and perhaps more words in it. */
  readonly opening: (value: string, more?: Words) => Text;
}

type Words = Readonly<Record<string, string>>;

/** A rule that explains each value at its place that `wrong` finds. */
export function declared<On extends Declarable, Value>(
  spec: Declaration<On>,
  wrong: Wrong<Value>,
  explain: (found: Case<On, Value>) => Finding,
): RuleOn<On> {
  return declaredAt(spec, stepsTo(spec.at), wrong, (found, report) => report(explain(found)));
}

/** Most documents are right: until `wrong` finds something, a rule does nothing but a few reads. */
export function declaredAt<On extends Declarable, Value>(
  spec: Declaration<On>,
  steps: Steps,
  wrong: Wrong<Value>,
  tell: (found: Case<On, Value>, report: Report) => void,
): RuleOn<On> {
  const { on, when } = spec;
  const find = finder(steps, wrong);
  return {
    ...metadataOf(spec),
    about: firstOf(steps),
    check(subject, report) {
      const root = rootOf(on, subject);
      const faults = find(root, root);
      if (faults.length === 0 || when?.(subject) === false) return;
      faults.forEach(({ fault: value, at }) => {
        const opening = (text: string, more: Words = {}) =>
          sentence(spec.says, { it: nameOf(on, subject), value: text, item: itemName(root, at), ...more });
        tell({ value, at, subject, opening }, report);
      });
    },
  };
}

/** What the rule that is declared so says about itself. */
export function metadataOf<On extends Declarable>(spec: Declaration<On>): Omit<RuleOn<On>, "check"> {
  const { code, on, presets, severity = "error", source, summary } = spec;
  return { code, severity, on, summary, source, presets };
}

/** The words in the sentence, which starts with a capital letter. */
export function sentence(says: Text, words: Words): Text {
  const filled = (text: string) => text.replace(/\{(\w+)\}/g, (mark, name: string) => words[name] ?? mark);
  if (typeof says === "string") return capitalized(filled(says));
  return says.map((part, index) => {
    if (typeof part !== "string") return part;
    return index === 0 ? capitalized(filled(part)) : filled(part);
  });
}

/** The whole message. */
export function ended(opening: Text, ending: Ending): Text {
  if ("because" in ending) return say`${opening}; ${ending.because}.`;
  return say`${opening}. AWS answers: "${ending.answer}"${ending.answer.endsWith(".") ? "" : "."}`;
}

/** False for a list without entries. */
export function isSomething(value: unknown): boolean {
  return !Array.isArray(value) || value.length > 0;
}

/** Sets the value at a place. */
export function setTo(at: Path, value: string | number | boolean): FindingFix {
  const isItem = typeof at.at(-1) === "number";
  const named = isItem
    ? title`Write ${String(value)} in ${lastProperty(at)}`
    : title`Set ${lastProperty(at)} to ${String(value)}`;
  return { title: named, edits: [{ op: "set", at, value }] };
}

/** Suggests a value at a place. */
export function suggested(at: Path, value: unknown): FindingFix {
  return { title: title`Set ${lastProperty(at)} to ${JSON.stringify(value)}`, edits: [{ op: "set", at, value }] };
}

/** The help for a finding at a place. */
export function helpAt(help: Help, at: Path): Text {
  return typeof help === "function" ? help(at) : help;
}

/** The property that a place ends with; of a list item, its list. */
export function lastProperty(at: Path): PropertyName {
  return property(at.slice(0, at.findLastIndex((step) => typeof step === "string") + 1));
}
