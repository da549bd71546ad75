import { coerce, isUnknown, UNKNOWN, type Path, type Shape, type StructShape } from "@ecs-dsl/validators";
import { apiName, apiNameMeant, cloudFormationName } from "../../cloudformation/spelling.ts";
import { resolve, resolveAll } from "./intrinsics.ts";
import { NO_SCOPE, type Scope } from "../scope.ts";
import { isRecord } from "../is-record.ts";
import { isOpaque } from "../opaque.ts";
import type { Misspelt } from "../source-document.ts";
import { partlyKnown } from "./partly-known.ts";

export interface FromCloudFormation {
  readonly value: unknown;
  readonly misspelt: readonly Misspelt[];
}

/**
 * A template's properties as the API's document: names in the API's spelling, scalars in the API's types (CloudFormation
 * converts them too), what an intrinsic hides UNKNOWN. Properties that nobody knows keep their names and are reported by
 * the check; misspelt ones are read as what they mean and listed.
 */
export function fromCloudFormation(shape: Shape, properties: unknown, scope: Scope = NO_SCOPE): FromCloudFormation {
  const reading: Reading = { at: [], misspelt: [], scope };
  return { value: convert(shape, properties, reading), misspelt: reading.misspelt };
}

/** What is known around the values, and what is found in them. */
interface Reading {
  /** Where the value stands; copied only for what is reported. */
  readonly at: (string | number)[];
  readonly misspelt: Misspelt[];
  readonly scope: Scope;
}

function convert(shape: Shape, written: unknown, reading: Reading): unknown {
  const value = resolve(written, reading.scope);
  if (isUnknown(value)) return aroundUnknown(written, reading) ?? value;
  if (value === undefined || value === null) return value;
  if (shape.type === "list") return Array.isArray(value) ? listOf(shape.of, value, reading) : value;
  if (shape.type === "map") return isRecord(value) ? mapOf(shape.of, value, reading) : value;
  if (shape.type === "json") return resolveAll(value, reading.scope);
  if (shape.type === "struct") return isRecord(value) ? structOf(shape, value, reading) : value;
  if (typeof value === "string" && isOpaque(value, reading.at)) return UNKNOWN;
  return coerce(shape, value) ?? yamlBoolean(shape, value) ?? (isNumberForText(shape, value) ? UNKNOWN : value);
}

function convertAt(step: string | number, shape: Shape, written: unknown, reading: Reading): unknown {
  reading.at.push(step);
  const value = convert(shape, written, reading);
  reading.at.pop();
  return value;
}

/** Rules know how to read an image, and where a secret is or comes from, around what is not known of it. */
function aroundUnknown(written: unknown, { at, scope }: Reading): string | undefined {
  const name = at[at.length - 1];
  if (name === "image" || name === "credentialArn" || (name === "valueFrom" && at.includes("secrets")))
    return partlyKnown(written, scope);
  if (name !== "value" || !at.includes("environment")) return undefined;
  const text = partlyKnown(written, scope);
  return text?.includes("{{resolve:") === true ? text : undefined;
}

/** An absent item stays as UNKNOWN: its neighbours keep their indexes, by which findings are placed. */
function listOf(of: Shape, list: readonly unknown[], reading: Reading): unknown {
  return list.map((item, index) => convertAt(index, of, item, reading) ?? UNKNOWN);
}

function mapOf(of: Shape, map: Readonly<Record<string, unknown>>, reading: Reading): unknown {
  const entries = Object.entries(map).map(([key, item]) => [key, convertAt(key, of, item, reading)] as const);
  return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
}

function structOf(shape: StructShape, struct: Readonly<Record<string, unknown>>, reading: Reading): unknown {
  const converted: Record<string, unknown> = {};
  for (const written in struct) {
    const item = struct[written];
    const exact = apiName(shape, written);
    const name = exact ?? apiNameMeant(shape, written);
    if (name === undefined) define(converted, written, resolve(item, reading.scope));
    else {
      if (exact === undefined) {
        const outside = outsideList(shape.members[name], resolve(item, reading.scope));
        reading.misspelt.push({ ...misspelling(shape, name, written, [...reading.at, name]), ...outside });
      }
      if (exact !== undefined || !Object.hasOwn(converted, name)) {
        const member = shape.members[name];
        converted[name] = member === undefined ? item : convertAt(name, member, item, reading);
      }
    }
  }
  return withoutAbsent(converted);
}

/** Sets an own property even when its name is `__proto__`. */
function define(target: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
}

function withoutAbsent(converted: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  for (const name in converted) {
    if (converted[name] === undefined)
      return Object.fromEntries(Object.entries(converted).filter(([, item]) => item !== undefined));
  }
  return converted;
}

function outsideList(shape: Shape | undefined, value: unknown): Pick<Misspelt, "outside"> {
  if (shape?.type !== "list" || Array.isArray(value)) return {};
  const { of } = shape;
  const isItem =
    of.type === "struct"
      ? isRecord(value) && Object.keys(value).some((key) => apiName(of, key) !== undefined)
      : of.type === "string" && typeof value === "string";
  return { outside: isItem ? "item" : "other" };
}

function misspelling(shape: StructShape, name: string, written: string, at: Path): Misspelt {
  return { at, written, expected: cloudFormationName(shape, name), struct: shape.name };
}

/** CloudFormation writes any number out as text; which one, JavaScript no longer knows of a long number. */
function isNumberForText(shape: Shape, value: unknown): boolean {
  return shape.type === "string" && shape.values === undefined && typeof value === "number";
}

/** CloudFormation reads YAML 1.1, in which these words are booleans. */
function yamlBoolean(shape: Shape, value: unknown): boolean | undefined {
  if (shape.type !== "boolean" || typeof value !== "string") return undefined;
  if (/^(?:y|yes|on|true)$/i.test(value)) return true;
  return /^(?:n|no|off|false)$/i.test(value) ? false : undefined;
}
