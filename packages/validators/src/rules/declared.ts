import type { Path } from "../path.ts";
import type { FindingFix, RuleOn, Subjects } from "../rule.ts";
import { say, title, type Text } from "../text.ts";
import { counted, listed, nearest, shown } from "../words.ts";
import { declared, helpAt, isSomething, lastProperty, setTo, type Declaration, type Help } from "./declaration.ts";
import { isFargateContainer, isFargateService, isFargateTask } from "./launch.ts";
import { isPlaceholder } from "../placeholder.ts";
import { stepsTo, valueAt, type Declarable, type PlaceOf } from "./place.ts";

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
    const seconds = spec.unit === "s" ? meantSeconds(value, { min, max }) : undefined;
    const limit = seconds ?? (value < min ? min : max);
    return {
      at,
      message: say`${opening(withUnit(String(value), spec.unit))}; ${spec.who ?? "ECS"} accepts ${limits(spec)}.`,
      help:
        seconds === undefined
          ? say`Set ${lastProperty(at)} to ${limit} or ${value < min ? "more" : "less"}.`
          : say`Set ${lastProperty(at)} to ${seconds}, in seconds.`,
      ...(spec.clamp === true ? { fix: setTo(at, limit) } : {}),
    };
  });
}

/** Seconds, where a time that is too long for a range is one in milliseconds that it takes. */
function meantSeconds(value: number, { min, max }: { readonly min: number; readonly max: number }) {
  const seconds = value / 1000;
  return value > max && Number.isInteger(seconds) && seconds >= min && seconds <= max ? seconds : undefined;
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
    const message = say`${opening(shown(value))}; ${spec.because}.`;
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
  /** What a text means that is spelt another way; it counts where it is one of the list. */
  readonly spelt?: (value: string) => string;
}

/** A text out of a closed list; a near miss is corrected. */
export function oneOf<const On extends Declarable>(spec: OneOfDeclaration<On>): RuleOn<On> {
  const values = new Set(spec.values);
  const other = (value: unknown) => (typeof value === "string" && !values.has(value) ? value : undefined);
  return declared(spec, other, ({ value, at, opening }) => {
    const spelt = spec.spelt?.(value) ?? value;
    const meant = values.has(spelt) ? spelt : nearest(value, values);
    const offered = listed(spec.values.map((each) => `"${each}"`));
    return {
      at,
      message: say`${opening(shown(value))}; ${spec.who ?? "ECS"} accepts ${offered}.`,
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
    message: say`${opening(String(value))}; ${spec.who ?? "ECS"} accepts ${spec.max}.`,
    help: say`Remove ${counted(value - spec.max, "entry", "entries")} from ${lastProperty(at)}.`,
  }));
}

/** A text with at most `max` characters; `{value}` is how many it has. */
export function maxLength<const On extends Declarable>(spec: MaxDeclaration<On>): RuleOn<On> {
  const length = (value: unknown) => (typeof value === "string" && value.length > spec.max ? value.length : undefined);
  return declared(spec, length, ({ value, at, opening }) => ({
    at,
    message: say`${opening(counted(value, "character"))}; ${spec.who ?? "ECS"} accepts ${spec.max}.`,
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

/** A text that has a form; what is filled in later has none yet. */
export function pattern<const On extends Declarable>(spec: PatternDeclaration<On>): RuleOn<On> {
  const other = (value: unknown) =>
    typeof value === "string" && !spec.pattern.test(value) && !isPlaceholder(value) ? value : undefined;
  return declared(spec, other, ({ value, at, opening }) => ({
    at,
    message: say`${opening(shown(value))}; ${spec.who ?? "ECS"} accepts ${spec.accepts}.`,
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
    message: say`${opening(shown(value))}; ${spec.because}.`,
    help: helpAt(spec.help, at),
  }));
}

/** Several facts about one subject that share a code. */
export function combined<On extends Declarable>(first: RuleOn<On>, ...more: readonly RuleOn<On>[]): RuleOn<On> {
  return {
    ...first,
    about: more.every(({ about }) => about === first.about) ? first.about : undefined,
    parts: [first, ...more],
    ofFiles: undefined,
    check(subject, report, document) {
      first.check(subject, report, document);
      for (const rule of more) rule.check(subject, report, document);
    },
  };
}

/** The rule where `when` is true, which `about` has to be there for: for rules of many parts, which few documents concern. */
export function onlyWhen<On extends Declarable>(
  when: (subject: Subjects[On]) => boolean,
  about: string,
  rule: RuleOn<On>,
): RuleOn<On> {
  return {
    ...rule,
    about,
    parts: undefined,
    check(subject, report, document) {
      if (when(subject)) rule.check(subject, report, document);
    },
  };
}

function withUnit(text: string, unit: string | undefined): string {
  return unit === undefined ? text : `${text} ${unit}`;
}

function limits({ min, max, unit }: { readonly min?: number; readonly max?: number; readonly unit?: string }): string {
  if (max === undefined) return withUnit(`${min}`, unit) + " or more";
  return withUnit(min === undefined ? `at most ${max}` : `${min} to ${max}`, unit);
}

function forbiddenFix(fix: NonNullable<ForbiddenDeclaration<Declarable>["fix"]>, at: Path): FindingFix | undefined {
  if (fix === "none") return undefined;
  return fix === "remove" ? { title: removeTitle(at), edits: [{ op: "remove", at }] } : setTo(at, fix.set);
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
