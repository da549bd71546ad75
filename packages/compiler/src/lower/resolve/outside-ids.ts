import type { OutsideId } from "@ecs-dsl/dsl";
import { referenceOf } from "@ecs-dsl/dsl/inspect";
import { outsideValue } from "./outside.ts";

/** One id or several. */
export type OutsideIds = OutsideId | readonly OutsideId[];

/** What tells an id from others: its text, or the name of the parameter that carries it. */
export function keyOfId(id: OutsideId): string {
  if (typeof id === "string") return id;
  const reference = referenceOf(id);
  return (reference?.of === "output" ? outsideValue(reference)?.name : undefined) ?? "";
}

/** Those that are given, each once. */
export function idsIn(ids: OutsideIds = []): readonly OutsideId[] {
  const all = isMany(ids) ? ids : [ids];
  return [...new Map(all.map((id) => [keyOfId(id), id])).values()];
}

/** Those that are written here; of the others nothing is known. */
export function textsIn(ids: OutsideIds = []): readonly string[] {
  return (isMany(ids) ? ids : [ids]).filter((id) => typeof id === "string");
}

function isMany(ids: OutsideIds): ids is readonly OutsideId[] {
  return Array.isArray(ids);
}
