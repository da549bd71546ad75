import type { Path } from "@ecs-dsl/validators";
import { listed, nearest, shown } from "@ecs-dsl/validators/words";
import { isRecord } from "../nouns/prop-shape.ts";

/** What EventBridge does not take of a pattern, and where. */
export interface PatternProblem {
  readonly at: Path;
  /** Goes on after the place: `is an empty array`. */
  readonly words: string;
  readonly help: string;
}

/**
 * Every such problem of a pattern, or of a structure in it.
 * Source: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html. Checked 2026-11-28.
 */
export function patternProblems(pattern: object, at: Path = []): readonly PatternProblem[] {
  const fields = Object.entries(pattern).filter(([, value]) => value !== undefined);
  if (fields.length === 0) return [{ at, words: "says nothing", help: "Name a field and its values, or remove it." }];
  return fields.flatMap(([name, value]) => fieldProblems(name, value, [...at, name]));
}

function fieldProblems(name: string, value: unknown, at: Path): readonly PatternProblem[] {
  if (isRecord(value)) return patternProblems(value, at);
  if (!isList(value)) return [{ at, words: "is not an array", help: `Write it like \`[${JSON.stringify(value)}]\`.` }];
  if (value.length === 0)
    return [{ at, words: "is an empty array, which nothing matches", help: "Add a value, or remove it." }];
  const look = name === "$or" ? alternativeProblems : valueProblems;
  return value.flatMap((item, index) => look(item, [...at, index]));
}

function alternativeProblems(value: unknown, at: Path): readonly PatternProblem[] {
  if (isRecord(value)) return patternProblems(value, at);
  return [{ at, words: "is not a pattern", help: 'Write it like `{ source: ["aws.s3"] }`.' }];
}

function valueProblems(value: unknown, at: Path): readonly PatternProblem[] {
  if (isList(value)) return [{ at, words: "is an array in an array", help: "Write its values in the outer one." }];
  return isRecord(value) ? matcherProblems(value, at) : [];
}

interface Operand {
  readonly fits: (operand: unknown) => boolean;
  /** How it is written. */
  readonly example: string;
}

const TEXT_OR_CASELESS: Operand = {
  fits: (one) => isText(one) || isOnly(one, ["equals-ignore-case"]),
  example: '"text"',
};
const TEXT: Operand = { fits: isText, example: '"text"' };

const OPERATORS: Readonly<Record<string, Operand>> = {
  "anything-but": { fits: isException, example: '["text"]' },
  cidr: { fits: isText, example: '"10.0.0.0/24"' },
  "equals-ignore-case": TEXT,
  exists: { fits: (one) => typeof one === "boolean", example: "true" },
  numeric: { fits: isNumeric, example: '[">", 0, "<=", 5]' },
  prefix: TEXT_OR_CASELESS,
  suffix: TEXT_OR_CASELESS,
  wildcard: TEXT,
};

function matcherProblems(matcher: Readonly<Record<string, unknown>>, at: Path): readonly PatternProblem[] {
  const [name, ...more] = Object.keys(matcher);
  if (name === undefined || more.length > 0) {
    const words = name === undefined ? "compares with nothing" : "compares by several operators";
    return [{ at, words, help: "Write one operator in each object." }];
  }
  const operator = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined;
  if (operator === undefined) return [unknownOperator(name, at)];
  if (operator.fits(matcher[name])) return [];
  const help = `Write it like \`{ ${JSON.stringify(name)}: ${operator.example} }\`.`;
  return [{ at: [...at, name], words: "is not what the operator compares with", help }];
}

function unknownOperator(name: string, at: Path): PatternProblem {
  const meant = nearest(name, Object.keys(OPERATORS));
  const help =
    meant === undefined ? `Use one of ${listed(Object.keys(OPERATORS).map(shown))}.` : `Did you mean ${shown(meant)}?`;
  return { at: [...at, name], words: "is no operator of EventBridge", help };
}

const WITHIN_EXCEPTIONS = ["equals-ignore-case", "prefix", "suffix", "wildcard"];

function isException(value: unknown): boolean {
  if (isList(value)) return value.length > 0 && value.every(isScalar);
  return isScalar(value) || isOnly(value, WITHIN_EXCEPTIONS);
}

function isScalar(value: unknown): boolean {
  return isText(value) || typeof value === "number";
}

/** True for an object with one of the operators, about text. */
function isOnly(value: unknown, operators: readonly string[]): boolean {
  if (!isRecord(value)) return false;
  const [name = "", ...more] = Object.keys(value);
  const operand = value[name];
  const texts = isList(operand) ? operand : [operand];
  return more.length === 0 && operators.includes(name) && texts.length > 0 && texts.every(isText);
}

const COMPARISONS: readonly unknown[] = ["<", "<=", "=", ">", ">="];

/** One comparison, or the two ends of a range. */
function isNumeric(value: unknown): boolean {
  if (!isList(value) || (value.length !== 2 && value.length !== 4)) return false;
  return value.every((item, index) => (index % 2 === 0 ? COMPARISONS.includes(item) : typeof item === "number"));
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
