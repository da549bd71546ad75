import { callSiteOf } from "@ecs-dsl/dsl/inspect";
import { listed, shown, withArticle } from "@ecs-dsl/validators/words";

/** What a value is called that no stack of the app has. */
export const OUTSIDE_WORDS = "a value from outside";

/** What a property of a DSL value may hold. Unlike an AWS shape it knows alternatives and other DSL values. */
export type PropShape =
  | { readonly type: "string"; readonly values?: readonly string[]; readonly isFilled?: boolean }
  | NumberPropShape
  | { readonly type: "boolean" }
  | { readonly type: "list"; readonly of: PropShape; readonly isFilled?: boolean }
  /** `isKeyed` where AWS takes no empty key. */
  | { readonly type: "map"; readonly of: PropShape; readonly words?: string; readonly isKeyed?: boolean }
  /** Plain data that is held against a shape of its own once it is planned. */
  | { readonly type: "noun"; readonly words: string }
  | StructPropShape
  | NodePropShape
  /** AWS's own shape: the escape hatch, which the rules check once it is merged. */
  | { readonly type: "document" }
  | JsonPropShape
  | { readonly type: "either"; readonly shapes: readonly PropShape[] };

/** Any value inside such a document; where values of the DSL stand in it, those of the shape. */
export interface JsonPropShape {
  readonly type: "json";
  readonly values?: PropShape;
}

export interface NumberPropShape {
  readonly type: "integer" | "number";
  readonly min?: number;
  readonly max?: number;
}

export interface NodePropShape {
  readonly type: "node";
  readonly kind: string;
  /** Another kind whose values pass for one. */
  readonly also?: string;
  readonly words: string;
  /** What makes it usable: a name, or the DSL values that it is about. */
  readonly isWhole: (node: object) => boolean;
}

export interface StructPropShape {
  readonly type: "struct";
  /** How a sentence calls it: `a health check`. */
  readonly words: string;
  readonly members: Readonly<Record<string, PropShape>>;
  readonly required: readonly string[];
  /** Members that stand in the place of required ones, by those. */
  readonly instead?: Readonly<Record<string, string>>;
  /** What it takes of another noun. */
  readonly taken?: Taken;
}

/** Properties that are not missing where the property `by` names a noun to take them of. */
export interface Taken {
  readonly by: string;
  readonly names: readonly string[];
}

/** Any value inside an escape hatch. */
export const JSON_VALUE: JsonPropShape = { type: "json" };

/** The shape, or of alternatives the first, whose outermost type the value has; what is inside is looked at later. */
export function fittingShape(shape: PropShape, value: unknown): PropShape | undefined {
  if (shape.type !== "either") return hasOuterType(shape, value) ? shape : undefined;
  for (const alternative of shape.shapes) {
    const fitting = fittingShape(alternative, value);
    if (fitting !== undefined) return fitting;
  }
  return undefined;
}

function hasOuterType(shape: Exclude<PropShape, { readonly type: "either" }>, value: unknown): boolean {
  switch (shape.type) {
    case "string":
      return typeof value === "string";
    case "integer":
      return Number.isSafeInteger(value);
    case "number":
      return typeof value === "number" && Number.isFinite(value);
    case "boolean":
      return typeof value === "boolean";
    case "list":
      return Array.isArray(value);
    case "node":
      return isOfKind(shape, value) && shape.isWhole(value);
    case "map":
    case "document":
      return isSettings(value);
    case "struct":
    case "noun":
      return isRecord(value) && !isNode(value) && !isBuiltIn(value);
    case "json":
      return true;
  }
}

/** What the shape takes, as a sentence says it: `a whole number`. */
export function wordsOf(shape: PropShape): string {
  switch (shape.type) {
    case "string":
      return shape.values === undefined ? "text" : listed(shape.values.map(shown));
    case "integer":
      return "a whole number";
    case "number":
      return "a number";
    case "boolean":
      return "true or false";
    case "list":
      return "an array";
    case "map":
      return shape.words ?? "an object";
    case "document":
      return "an object in AWS's shape";
    case "json":
      return "plain data";
    case "node":
    case "noun":
    case "struct":
      return shape.words;
    case "either":
      return alternatives(alternativesIn(shape).map(wordsOf));
  }
}

/** Those of alternatives among them too. */
function alternativesIn(shape: PropShape): readonly PropShape[] {
  return shape.type === "either" ? shape.shapes.flatMap(alternativesIn) : [shape];
}

/** `a service, a task, or a worker`: the second comma, because `true or false` may stand before it. */
function alternatives(words: readonly string[]): string {
  return words.length < 3 ? words.join(" or ") : `${words.slice(0, -1).join(", ")}, or ${words.at(-1)}`;
}

/** What a value is, as a sentence says it: `the text "512"`, `an array`. */
export function kindOf(value: unknown): string {
  if (typeof value === "string")
    return `the text ${JSON.stringify(value.length > 40 ? `${value.slice(0, 39)}…` : value)}`;
  if (typeof value === "number") return `the number ${value}`;
  if (typeof value === "boolean") return String(value);
  if (value === null) return "null";
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return "an array";
  if (isNode(value) && KIND.test(value.kind)) return kindWords(value.kind);
  if (isBuiltIn(value)) return BUILT_IN[tagOf(value)] ?? "an object";
  if (typeof value === "object") return "an object";
  return isClass(value) ? "a class" : `a ${typeof value}`;
}

/** Some are several: `managed instances`. */
function kindWords(kind: string): string {
  const words = kind.replace("-", " ");
  return words.endsWith("instances") ? words : withArticle(words);
}

/** True for a function that cannot be called without `new`. */
export function isClass(value: unknown): boolean {
  return typeof value === "function" && /^class\b/.test(Function.prototype.toString.call(value));
}

/** Objects of the language whose content is not in properties, so that nothing of it would be read. */
const BUILT_IN: Readonly<Record<string, string>> = {
  Promise: "a promise",
  Map: "a Map",
  Set: "a Set",
  Date: "a Date",
  RegExp: "a regular expression",
  Error: "an error",
};

function isBuiltIn(value: unknown): boolean {
  return typeof value === "object" && Object.hasOwn(BUILT_IN, tagOf(value));
}

function tagOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice("[object ".length, -1);
}

/** What a DSL value may call its kind; a user's own object can have anything there. */
const KIND = /^[a-z-]{1,20}$/;

/** True for a DSL value of a kind that the shape takes, which lacks what makes it usable. */
export function isIncomplete(shape: PropShape, value: unknown): value is Node {
  if (shape.type === "either") return shape.shapes.some((alternative) => isIncomplete(alternative, value));
  return shape.type === "node" && isOfKind(shape, value) && !shape.isWhole(value);
}

function isOfKind({ kind, also }: NodePropShape, value: unknown): value is Node {
  return isNode(value) && (value.kind === kind || value.kind === also);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** True for an object that can be the settings of a noun: not a value that the DSL or the language made. */
export function isSettings(value: unknown): value is Readonly<Record<string, unknown>> {
  if (!isRecord(value) || isBuiltIn(value)) return false;
  return !isNode(value) || callSiteOf(value) === undefined;
}

interface Node {
  readonly kind: string;
}

/** True for what a DSL function returned, or what passes for it. */
export function isNode(value: unknown): value is Node {
  return isRecord(value) && typeof value.kind === "string";
}
