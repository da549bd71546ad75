import type { Path } from "@ecs-dsl/validators";
import { Deferred } from "../resolve/deferred.ts";
import type { Noun } from "../nouns/noun.ts";
import { hasIdentity, identityOf } from "./list-identity.ts";
import type { Origins } from "./origins.ts";
import { replacedIn, replacesOther } from "./replaced.ts";
import { isRecord } from "../nouns/prop-shape.ts";

/** An escape hatch: what is merged over a document, and where the user wrote it. */
export interface Overrides {
  readonly subject: Noun;
  /** `["overrides", "container"]` */
  readonly path: Path;
  readonly value: object | undefined;
}

/**
 * The document with the overrides over it. Structures are merged, and so are lists whose entries have a name, entry by
 * entry; everything else is replaced.
 */
export function withOverrides<Document extends object>(document: Document, { value }: Overrides): Document {
  if (value === undefined) return document;
  const merged = mergedStructure(document, { ...value });
  return isMerged(merged, document) ? merged : document;
}

/** Overrides have the document's own type as far as types can tell; what is wrong in them the rules report. */
function isMerged<Document extends object>(merged: unknown, _over: Document): merged is Document {
  return isRecord(merged);
}

type Structure = Readonly<Record<string, unknown>>;

function mergedStructure(base: unknown, value: Structure): Structure {
  const under = isStructure(base) ? base : {};
  const merged: Record<string, unknown> = { ...under };
  for (const [key, member] of Object.entries(value)) {
    if (member !== undefined) merged[key] = mergedMember(key, under[key], member);
  }
  return merged;
}

function mergedMember(key: string, base: unknown, value: unknown): unknown {
  if (isStructure(value)) return mergedStructure(base, value);
  return isList(base) && isList(value) && hasIdentity(key) ? mergedList(key, base, value) : value;
}

function mergedList(key: string, base: readonly unknown[], value: readonly unknown[]): readonly unknown[] {
  const merged = [...base];
  const positions = positionsIn(key, base, value);
  value.forEach((entry, index) => {
    const at = positions[index] ?? merged.length;
    merged[at] = isStructure(entry) ? mergedStructure(merged[at], entry) : entry;
  });
  return merged;
}

/** Where each entry of an override stands in the merged list: at the entry that it changes, or behind all of them. */
function positionsIn(key: string, base: readonly unknown[], value: readonly unknown[]): readonly number[] {
  const free = new Map(base.map((entry, index) => [identityOf(key, entry), index]));
  let end = base.length;
  return value.map((entry) => {
    const identity = identityOf(key, entry);
    const at = identity === undefined ? undefined : free.get(identity);
    free.delete(identity);
    return at ?? end++;
  });
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isStructure(value: unknown): value is Structure {
  return isRecord(value) && !(value instanceof Deferred);
}

/** The overridden places of the document, so that a finding there shows the override; `base` is what it is merged over. */
export function addOverrideOrigins(origins: Origins, { subject, path, value }: Overrides, base: object): void {
  for (const { at, from, isOther } of placesOf({ ...value }, base)) {
    const before = isOther ? origins.entryAt(at) : undefined;
    const replaces = before === undefined ? undefined : replacedIn(subject, before);
    origins.marked(replaces === undefined ? {} : { replaces }).add(at, subject, [...path, ...from]);
  }
}

/** A value of an override: its place in the merged document, and its place in the override. */
interface Place {
  readonly at: Path;
  readonly from: Path;
  /** True where it is certain that the document has another value without it. */
  readonly isOther: boolean;
}

function placesOf(value: Structure, base: unknown): readonly Place[] {
  const under = isStructure(base) ? base : {};
  return Object.entries(value).flatMap(([key, member]) =>
    placesOfMember(key, member, under[key]).map(({ at, from, isOther }) => ({
      at: [key, ...at],
      from: [key, ...from],
      isOther,
    })),
  );
}

function placesOfMember(key: string, member: unknown, base: unknown): readonly Place[] {
  if (isStructure(member)) return placesOf(member, base);
  if (!isList(base) || !isList(member) || !hasIdentity(key)) {
    return [{ at: [], from: [], isOther: replacesOther(base, member, key) }];
  }
  return positionsIn(key, base, member).map((at, index) => ({
    at: [at],
    from: [index],
    isOther: replacesOther(base[at], member[index]),
  }));
}
