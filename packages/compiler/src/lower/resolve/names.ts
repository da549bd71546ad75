import { REPOSITORY_NAME } from "@ecs-dsl/validators/facts";

/** A 32-bit FNV-1a hash of the text: the same on every machine, and spread evenly enough for names and priorities. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  // FNV leaves the low bits of similar texts similar; this mixes them.
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}

/** The hash as letters and digits that fit into any name. */
export function hashed(text: string, length = 8): string {
  return hash(text).toString(16).padStart(8, "0").slice(0, length);
}

/** The name within `max` characters; what is cut off is told apart by a hash. */
export function shortened(name: string, max: number): string {
  return name.length <= max ? name : `${name.slice(0, max - 9)}-${hashed(name)}`;
}

/** Names whose capitalised form names nothing else. */
const SIMPLE = /^[a-z][a-z0-9]*(?:-[a-z][a-z0-9]*)*$/;

/** Logical names: a workload's is asked for by each of its resources. */
const logicalNames = new Map<string, string>();

/** `edge-internal` → `EdgeInternal`. Other names, such as `shop/api`, get a hash, so that no two share a logical id. */
export function logicalName(name: string): string {
  const known = logicalNames.get(name);
  if (known !== undefined) return known;
  const made = madeLogicalName(name);
  if (logicalNames.size < 10_000) logicalNames.set(name, made);
  return made;
}

function madeLogicalName(name: string): string {
  const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  const text = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  return SIMPLE.test(name) ? text : `${text}${hashed(name, 6)}`;
}

/** Keys in the order that every machine gives them. */
export function sortedKeys(record: Readonly<Record<string, unknown>>): readonly string[] {
  const keys = Object.keys(record);
  return keys.length > 1 ? keys.toSorted(byCodeUnit) : keys;
}

/** The same map with its keys in that order. */
export function sorted<Value>(record: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  const entries = Object.entries(record);
  return entries.length > 1
    ? Object.fromEntries(entries.toSorted(([left], [right]) => byCodeUnit(left, right)))
    : record;
}

export function byCodeUnit(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** What the names of stacks are made of, without the hyphens between the parts. */
const NAME_PART = /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/;

/** True for a name that fits into the name of a stack. */
export function isNamePart(name: string): boolean {
  return NAME_PART.test(name);
}

/** The name, or the nearest one that fits: what is named after another is not reported as well. */
export function namePart(name: string): string {
  if (isNamePart(name)) return name;
  const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  return words.length === 0 ? "api" : words.join("-");
}

/** True for a name that ECR takes. */
export function isRepositoryName(name: string): boolean {
  return REPOSITORY_NAME.test(name);
}
