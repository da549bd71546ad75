import type { Shape, ShapeProblem, StructShape } from "./shape.ts";
import { isEmpty } from "./empty.ts";
import { meantMember } from "./spelling.ts";
import { UNKNOWN } from "./unknown.ts";

/**
 * Holds `value` against `shape` and reports every problem. Returns the value that rules may rely on: the same object
 * when nothing is wrong; otherwise a copy in which a misshapen value is `UNKNOWN` (so no rule guesses about it) and a
 * number or boolean written as a string, or the reverse, is converted. A member whose name is misspelt is `UNKNOWN`
 * under its right name, so no rule calls it missing. `null` counts as absent.
 */
export function conform(shape: Shape, value: unknown, report: (problem: ShapeProblem) => void): unknown {
  return walk(shape, value, [], report);
}

type Steps = (string | number)[];

function walk(shape: Shape, value: unknown, at: Steps, report: (problem: ShapeProblem) => void): unknown {
  if (value === UNKNOWN) return value;
  switch (shape.type) {
    case "json":
      return walkJson(shape, value, at, report);
    case "string":
      if (typeof value !== "string") return misfit(shape, value, at, report);
      if (shape.values !== undefined && !shape.values.includes(value)) {
        report({ kind: "enum", at: [...at], values: shape.values, value });
        return UNKNOWN;
      }
      return value;
    case "integer":
      return Number.isSafeInteger(value) ? value : misfit(shape, value, at, report);
    case "number":
      return typeof value === "number" && Number.isFinite(value) ? value : misfit(shape, value, at, report);
    case "boolean":
      return typeof value === "boolean" ? value : misfit(shape, value, at, report);
    case "list":
      return Array.isArray(value) ? walkList(shape.of, value, at, report) : misfit(shape, value, at, report);
    case "map":
      return isObject(value) ? walkMap(shape.of, value, at, report) : misfit(shape, value, at, report);
    case "struct":
      return isObject(value) ? walkStruct(shape, value, at, report) : misfit(shape, value, at, report);
  }
}

function walkList(of: Shape, list: readonly unknown[], at: Steps, report: (problem: ShapeProblem) => void): unknown {
  let copy: unknown[] | undefined;
  for (let index = 0; index < list.length; index++) {
    at.push(index);
    const item = list[index];
    const walked = walk(of, item, at, report);
    if (walked !== item) (copy ??= [...list])[index] = walked;
    at.pop();
  }
  return copy ?? list;
}

function walkMap(
  of: Shape,
  map: Readonly<Record<string, unknown>>,
  at: Steps,
  report: (problem: ShapeProblem) => void,
): unknown {
  let copy: Record<string, unknown> | undefined;
  for (const key of Object.keys(map)) {
    const entry = map[key];
    if (entry === null || entry === undefined) continue;
    at.push(key);
    const walked = walk(of, entry, at, report);
    if (walked !== entry) define((copy ??= { ...map }), key, walked);
    at.pop();
  }
  return copy ?? map;
}

/** Free JSON of any depth. JSON has no NaN and no Infinity, which YAML can write, and no `undefined`. */
function walkJson(shape: Shape, value: unknown, at: Steps, report: (problem: ShapeProblem) => void): unknown {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (Array.isArray(value)) return walkList(shape, value, at, report);
  if (!isPlainObject(value)) return Number.isFinite(value) ? value : misfit(shape, value, at, report);
  let copy: Record<string, unknown> | undefined;
  for (const key of Object.keys(value)) {
    at.push(key);
    const walked = walk(shape, value[key], at, report);
    if (walked !== value[key]) define((copy ??= { ...value }), key, walked);
    at.pop();
  }
  return copy ?? value;
}

function walkStruct(
  shape: StructShape,
  struct: Readonly<Record<string, unknown>>,
  at: Steps,
  report: (problem: ShapeProblem) => void,
): unknown {
  let copy: Record<string, unknown> | undefined;
  for (const key in struct) {
    const member = struct[key];
    const known = shape.members[key];
    // Most members are texts of any value, and this is the hottest loop of all.
    if (typeof member === "string" && known?.type === "string" && known.values === undefined) continue;
    if (member === undefined) continue;
    if (member === null) {
      report({ kind: "null", at: [...at, key] });
      delete (copy ??= { ...struct })[key];
      continue;
    }
    at.push(key);
    // What every object inherits, like `constructor`, has no type.
    if (known?.type === undefined) {
      const meant = meantMember(shape, key);
      const problem = { kind: "unknown-property", at: [...at], struct: shape, name: key, value: member } as const;
      if (meant === undefined) {
        report(problem);
      } else {
        const isTaken = isThere(copy ?? struct, meant);
        report({ ...problem, meant: { name: meant, isTaken } });
        if (!isTaken) (copy ??= { ...struct })[meant] = UNKNOWN;
      }
    } else {
      const walked = walk(known, member, at, report);
      if (walked !== member) (copy ??= { ...struct })[key] = walked;
    }
    at.pop();
  }
  for (const name of shape.required) {
    if (!isThere(copy ?? struct, name)) {
      report({ kind: "required", at: [...at], struct: shape, name, isEmpty: Object.values(struct).every(isOff) });
    }
  }
  return copy ?? struct;
}

function isOff(value: unknown): boolean {
  return value === false || isEmpty(value);
}

function isThere(struct: Readonly<Record<string, unknown>>, name: string): boolean {
  return struct[name] !== undefined && struct[name] !== null;
}

/** Reports a value of the wrong type and returns what it plainly means, or UNKNOWN. */
function misfit(shape: Shape, value: unknown, at: Steps, report: (problem: ShapeProblem) => void): unknown {
  report({ kind: "type", at: [...at], shape, value });
  return coerce(shape, value) ?? UNKNOWN;
}

/** Numbers that read the same in every notation: no exponent, no rounding. */
const PLAIN_NUMBER = /^-?\d{1,15}(\.\d{1,9})?$/;

/** The value that `value` plainly means under a scalar shape (`"512"` ⇄ `512`, `"true"` ⇄ `true`); else undefined. */
export function coerce(shape: Shape, value: unknown): string | number | boolean | undefined {
  if (shape.type === "string" && (typeof value === "number" || typeof value === "boolean")) {
    const text = String(value);
    if (typeof value === "number" && !PLAIN_NUMBER.test(text)) return undefined;
    return shape.values === undefined || shape.values.includes(text) ? text : undefined;
  }
  if (typeof value !== "string") return undefined;
  if (shape.type === "integer" && /^-?\d{1,15}$/.test(value)) return Number(value);
  if (shape.type === "number" && PLAIN_NUMBER.test(value)) return Number(value);
  if (shape.type === "boolean" && (value === "true" || value === "false")) return value === "true";
  return undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (!isObject(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Sets an own property even when its name is `__proto__`. */
function define(target: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}
