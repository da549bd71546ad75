import type { Path } from "@ecs-dsl/validators";
import { Deferred } from "../resolve/deferred.ts";
import type { Noun } from "../plan/noun.ts";
import type { Origins } from "./origins.ts";
import { isRecord } from "../plan/prop-shape.ts";

/** An escape hatch: what is merged over a document, and where the user wrote it. */
export interface Overrides {
  readonly subject: Noun;
  /** `["overrides", "container"]` */
  readonly path: Path;
  readonly value: object | undefined;
}

/** The document with the overrides over it: structures are merged, everything else is replaced. */
export function withOverrides<Document extends object>(document: Document, { value }: Overrides): Document {
  if (value === undefined) return document;
  const merged = merge(document, value);
  return isMerged(merged, document) ? merged : document;
}

/** Overrides have the document's own type as far as types can tell; what is wrong in them the rules report. */
function isMerged<Document extends object>(merged: unknown, _over: Document): merged is Document {
  return isRecord(merged);
}

function merge(base: unknown, value: unknown): unknown {
  if (!isStructure(value)) return value;
  const under = isStructure(base) ? base : {};
  const merged: Record<string, unknown> = { ...under };
  for (const [key, member] of Object.entries(value)) {
    if (member !== undefined) merged[key] = merge(under[key], member);
  }
  return merged;
}

function isStructure(value: unknown): value is Readonly<Record<string, unknown>> {
  return isRecord(value) && !(value instanceof Deferred);
}

/** The overridden places of the document, so that a finding there shows the override. */
export function addOverrideOrigins(origins: Origins, at: Path, { subject, path, value }: Overrides): void {
  for (const [key, member] of Object.entries(value ?? {})) {
    const below = { subject, path: [...path, key], value: member };
    if (isStructure(member)) addOverrideOrigins(origins, [...at, key], { ...below, value: member });
    else origins.add([...at, key], subject, below.path);
  }
}
