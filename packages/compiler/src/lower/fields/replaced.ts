import { formatPath } from "@ecs-dsl/validators";
import type { OriginEntry, Replaced, Source } from "../../model/assembly.ts";
import { sourceOf, type Noun } from "../nouns/noun.ts";
import { isRecord } from "../nouns/prop-shape.ts";
import { Deferred } from "../resolve/deferred.ts";

/** The property of the noun that an override of what the entry is about replaces; undefined where the noun says nothing. */
export function replacedIn(subject: Noun, { source, isAside }: OriginEntry): Replaced | undefined {
  const holder = `${nameOf(sourceOf(subject))}.`;
  const name = nameOf(source);
  if (isAside === true || !name.startsWith(holder) || !isWritten(source)) return undefined;
  return { source, words: subject.words, property: name.slice(holder.length) };
}

/** `services.api.healthCheck.interval` */
function nameOf({ label, path }: Source): string {
  const below = formatPath(path);
  return below === "" ? label : `${label}.${below}`;
}

/** False for what holds by default. */
function isWritten({ node, path }: Source): boolean {
  let value: unknown = Reflect.get(node, "props") ?? node;
  for (const step of path) value = isRecord(value) ? value[step] : undefined;
  return value !== undefined;
}

/** Lists of texts whose order is nothing to AWS; that of a command is its meaning. */
const SETS: ReadonlySet<string> = new Set([
  "add",
  "capacityProviders",
  "dockerSecurityOptions",
  "drop",
  "requiresCompatibilities",
  "securityGroups",
  "subnets",
]);

/**
 * Whether a value of an override, which stands at the property `key`, leaves nothing of another one; not where either is
 * absent, or known to the deployment only.
 */
export function replacesOther(base: unknown, value: unknown, key = ""): boolean {
  if (isStructure(base) && isStructure(value)) {
    return Object.entries(value).some(([name, member]) => replacesOther(base[name], member, name));
  }
  if (isList(base) && isList(value)) {
    return SETS.has(key) ? isOtherSet(base, value) : isOtherList(base, value);
  }
  return isSingle(base) && isSingle(value) && String(base) !== String(value);
}

function isOtherSet(base: readonly unknown[], value: readonly unknown[]): boolean {
  return base.length !== value.length || base.some((item) => value.every((other) => isOtherItem(item, other)));
}

function isOtherList(base: readonly unknown[], value: readonly unknown[]): boolean {
  return base.length !== value.length || base.some((item, index) => isOtherItem(item, value[index]));
}

/** An item counts as a whole: what only one of the two has makes them differ. */
function isOtherItem(item: unknown, other: unknown): boolean {
  if (!isStructure(item) || !isStructure(other)) return replacesOther(item, other);
  const names = new Set([...Object.keys(item), ...Object.keys(other)]);
  return (
    [...names].some((name) => (item[name] === undefined) !== (other[name] === undefined)) || replacesOther(item, other)
  );
}

function isStructure(value: unknown): value is Readonly<Record<string, unknown>> {
  return isRecord(value) && !(value instanceof Deferred);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isSingle(value: unknown): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
