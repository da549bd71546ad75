import type { Path } from "../path.ts";
import type { Finding, FindingFix, RuleOn, Subjects } from "../rule.ts";
import type { Severity } from "../severity.ts";
import { property, say, title, type PropertyName, type Text } from "../text.ts";
import { capitalized, counted, listed, nearest, shown } from "../words.ts";
import { isFargateContainer, isFargateService, isFargateTask } from "./launch.ts";
import {
  finder,
  itemName,
  nameOf,
  rootOf,
  startsIn,
  stepsTo,
  valueAt,
  type Declarable,
  type PlaceOf,
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
  /** Limits the fact to some subjects. Asked only where the value is wrong. */
  readonly when?: (subject: Subjects[On]) => boolean;
  /**
   * First half of the message. `{it}` is the subject with its name, `{value}` the value with its unit, `{item}` the
   * name of the list item the place is in: `"health check of {it} runs every {value}"`, `"volume {item} of {it} is …"`.
   * It starts the sentence, so it is capitalized.
   */
  readonly says: string;
}

/** What to do, perhaps about the place of the finding: `(at) => say\`Remove ${property(at)}.\``. */
export type Help = Text | ((at: Path) => Text);

/** A number between two limits, both included. */
export interface RangeDeclaration<On extends Declarable> extends Declaration<On> {
  readonly min?: number;
  readonly max?: number;
  /** Follows the number in messages: `"s"`, `"GiB"`. */
  readonly unit?: string;
  /** Who sets the limits: `"ECS"` unless given. */
  readonly who?: string;
  /** Offer the nearest limit as a fix. */
  readonly clamp?: boolean;
}

/** A number between `min` and `max`. */
export function range<const On extends Declarable>(spec: RangeDeclaration<On>): RuleOn<On> {
  const { min = -Infinity, max = Infinity } = spec;
  const outside = (value: unknown) => (typeof value === "number" && (value < min || value > max) ? value : undefined);
  return declared(spec, outside, ({ value, at, opening }) => {
    const limit = value < min ? min : max;
    return {
      at,
      message: `${opening(withUnit(String(value), spec.unit))}; ${spec.who ?? "ECS"} accepts ${limits(spec)}.`,
      help: say`Set ${lastProperty(at)} to ${limit} or ${value < min ? "more" : "less"}.`,
      ...(spec.clamp === true ? { fix: setTo(at, limit) } : {}),
    };
  });
}

/** A property that may not be there, or may not have some values. */
export interface ForbiddenDeclaration<On extends Declarable> extends Declaration<On> {
  /** Second half of the message: `"Fargate gives containers no access to devices"`. */
  readonly because: string;
  /** The values that are forbidden; every value but an empty list unless given. */
  readonly values?: (value: unknown) => boolean;
  /** Instead of removing the property: what to do. */
  readonly help?: Help;
  /** `"remove"` unless given; `"none"` where removing it would change what the task does. */
  readonly fix?: "remove" | "none" | { readonly set: string | number | boolean };
}

/** A property that may not be there. */
export function forbidden<const On extends Declarable>(spec: ForbiddenDeclaration<On>): RuleOn<On> {
  const isForbidden = spec.values ?? isSomething;
  const forbiddenOne = (value: unknown) => (isForbidden(value) ? value : undefined);
  return declared(spec, forbiddenOne, ({ value, at, opening }) => {
    const fix = forbiddenFix(spec.fix ?? "remove", at);
    const message = `${opening(shown(value))}; ${spec.because}.`;
    return {
      at,
      message,
      help: spec.help === undefined ? removal(at, value) : helpAt(spec.help, at),
      ...(fix === undefined ? {} : { fix }),
    };
  });
}

/** A property that may not be there when the task or service is known to run on Fargate. */
export function forbiddenOnFargate<const On extends "container" | "taskDefinition" | "service">(
  spec: Omit<ForbiddenDeclaration<On>, "when">,
): RuleOn<On> {
  const when: (subject: Subjects[On]) => boolean = ON_FARGATE[spec.on];
  return forbidden({ ...spec, when });
}

const ON_FARGATE: { readonly [On in "container" | "taskDefinition" | "service"]: (subject: Subjects[On]) => boolean } =
  { container: isFargateContainer, taskDefinition: isFargateTask, service: isFargateService };

/** A text out of a closed list. */
export interface OneOfDeclaration<On extends Declarable> extends Declaration<On> {
  readonly values: readonly string[];
  readonly who?: string;
}

/** A text out of a closed list; a near miss is corrected. */
export function oneOf<const On extends Declarable>(spec: OneOfDeclaration<On>): RuleOn<On> {
  const values = new Set(spec.values);
  const other = (value: unknown) => (typeof value === "string" && !values.has(value) ? value : undefined);
  return declared(spec, other, ({ value, at, opening }) => {
    const meant = nearest(value, values);
    const offered = listed(spec.values.map((each) => `"${each}"`));
    return {
      at,
      message: `${opening(shown(value))}; ${spec.who ?? "ECS"} accepts ${offered}.`,
      help: meant === undefined ? say`Set ${lastProperty(at)} to ${offered}.` : `Did you mean "${meant}"?`,
      ...(meant === undefined ? {} : { fix: setTo(at, meant) }),
    };
  });
}

/** A list or text that may not be longer. */
export interface MaxDeclaration<On extends Declarable> extends Declaration<On> {
  readonly max: number;
  readonly who?: string;
}

/** A list with at most `max` entries; `{value}` is how many it has. */
export function maxCount<const On extends Declarable>(spec: MaxDeclaration<On>): RuleOn<On> {
  const count = (value: unknown) => (Array.isArray(value) && value.length > spec.max ? value.length : undefined);
  return declared(spec, count, ({ value, at, opening }) => ({
    at,
    message: `${opening(String(value))}; ${spec.who ?? "ECS"} accepts ${spec.max}.`,
    help: say`Remove ${counted(value - spec.max, "entry", "entries")} from ${lastProperty(at)}.`,
  }));
}

/** A text with at most `max` characters; `{value}` is how many it has. */
export function maxLength<const On extends Declarable>(spec: MaxDeclaration<On>): RuleOn<On> {
  const length = (value: unknown) => (typeof value === "string" && value.length > spec.max ? value.length : undefined);
  return declared(spec, length, ({ value, at, opening }) => ({
    at,
    message: `${opening(counted(value, "character"))}; ${spec.who ?? "ECS"} accepts ${spec.max}.`,
    help: say`Shorten ${lastProperty(at)} by ${counted(value - spec.max, "character")}.`,
  }));
}

/** A text that has a form. */
export interface PatternDeclaration<On extends Declarable> extends Declaration<On> {
  readonly pattern: RegExp;
  /** What the pattern means, after "ECS accepts": `"letters, digits, - and _"`. */
  readonly accepts: string;
  /** A value that passes. */
  readonly example: string;
  readonly who?: string;
}

/** A text that has a form. */
export function pattern<const On extends Declarable>(spec: PatternDeclaration<On>): RuleOn<On> {
  const other = (value: unknown) => (typeof value === "string" && !spec.pattern.test(value) ? value : undefined);
  return declared(spec, other, ({ value, at, opening }) => ({
    at,
    message: `${opening(shown(value))}; ${spec.who ?? "ECS"} accepts ${spec.accepts}.`,
    help: `Write it like "${spec.example}".`,
  }));
}

/** A property that is of no use without another one. */
export interface RequiresDeclaration<On extends Declarable> extends Declaration<On> {
  /** What has to be there; goes through no list. */
  readonly needs: PlaceOf<On>;
  /** The values that need it; every value but an empty list unless given. */
  readonly values?: (value: unknown) => boolean;
  /** Second half of the message. */
  readonly because: string;
  readonly help: Help;
}

/** `at` needs `needs`, in the same subject. */
export function requires<const On extends Declarable>(spec: RequiresDeclaration<On>): RuleOn<On> {
  const steps = stepsTo(spec.needs);
  const needsIt = spec.values ?? isSomething;
  const alone = (value: unknown, root: unknown) =>
    needsIt(value) && valueAt(root, steps) === undefined ? value : undefined;
  return declared(spec, alone, ({ value, at, opening }) => ({
    at,
    message: `${opening(shown(value))}; ${spec.because}.`,
    help: helpAt(spec.help, at),
  }));
}

/** Several facts about one subject that share a code. */
export function combined<On extends Declarable>(first: RuleOn<On>, ...more: readonly RuleOn<On>[]): RuleOn<On> {
  return {
    ...first,
    check(subject, report) {
      first.check(subject, report);
      for (const rule of more) rule.check(subject, report);
    },
  };
}

interface Case<Value> {
  readonly value: Value;
  readonly at: Path;
  /** The first half of the message, with the value in it. */
  readonly opening: (value: string) => string;
}

/** Most documents are right: until `wrong` finds something, a rule does nothing but a few reads. */
function declared<On extends Declarable, Value>(
  spec: Declaration<On>,
  wrong: Wrong<Value>,
  explain: (found: Case<Value>) => Finding,
): RuleOn<On> {
  const { code, severity = "error", on, summary, source, when } = spec;
  const steps = stepsTo(spec.at);
  const find = finder(steps, wrong);
  return {
    code,
    severity,
    on,
    summary,
    source,
    check(subject, report) {
      const root = rootOf(on, subject);
      if (!startsIn(root, steps)) return;
      find(root, (value, at) => {
        if (when?.(subject) === false) return;
        const opening = (text: string) =>
          sentence(spec.says, { it: nameOf(on, subject), value: text, item: itemName(root, at) });
        report(explain({ value, at, opening }));
      });
    },
  };
}

function sentence(says: string, words: { readonly [Word in "it" | "value" | "item"]: string }): string {
  return capitalized(
    says
      .replace("{it}", () => words.it)
      .replace("{item}", () => words.item)
      .replace("{value}", () => words.value),
  );
}

function isSomething(value: unknown): boolean {
  return !Array.isArray(value) || value.length > 0;
}

function withUnit(text: string, unit: string | undefined): string {
  return unit === undefined ? text : `${text} ${unit}`;
}

function limits({ min, max, unit }: { readonly min?: number; readonly max?: number; readonly unit?: string }): string {
  if (max === undefined) return withUnit(`${min}`, unit) + " or more";
  return withUnit(min === undefined ? `at most ${max}` : `${min} to ${max}`, unit);
}

function setTo(at: Path, value: string | number | boolean): FindingFix {
  return { title: title`Set ${lastProperty(at)} to ${String(value)}`, edits: [{ op: "set", at, value }] };
}

function forbiddenFix(fix: NonNullable<ForbiddenDeclaration<Declarable>["fix"]>, at: Path): FindingFix | undefined {
  if (fix === "none") return undefined;
  return fix === "remove" ? { title: removeTitle(at), edits: [{ op: "remove", at }] } : setTo(at, fix.set);
}

function helpAt(help: Help, at: Path): Text {
  return typeof help === "function" ? help(at) : help;
}

function removal(at: Path, value: unknown): Text {
  const named = lastProperty(at);
  return isItem(at) ? say`Remove ${shown(value)} from ${named}.` : say`Remove ${named}.`;
}

function removeTitle(at: Path): Text {
  const named = lastProperty(at);
  return isItem(at) ? title`Remove the entry from ${named}` : title`Remove ${named}`;
}

function isItem(at: Path): boolean {
  return typeof at[at.length - 1] === "number";
}

/** The property that a place ends with; of a list item, its list. */
function lastProperty(at: Path): PropertyName {
  return property(at.slice(0, at.findLastIndex((step) => typeof step === "string") + 1));
}
