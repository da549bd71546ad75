import { isRecord } from "../../nouns/prop-shape.ts";
import { Deferred } from "../../resolve/deferred.ts";

/*
 * Reads documents under construction. Overrides have the document's type only as far as types can tell, and what is
 * wrong in them the rules report: here it is passed over.
 */

export function memberOf(built: unknown, ...path: readonly string[]): unknown {
  let value = built;
  for (const step of path) value = isRecord(value) ? value[step] : undefined;
  return value;
}

export function itemsOf(built: unknown, ...path: readonly string[]): readonly unknown[] {
  const list = memberOf(built, ...path);
  return Array.isArray(list) ? list : [];
}

export function textOf(built: unknown, ...path: readonly string[]): string | Deferred | undefined {
  const value = memberOf(built, ...path);
  return (typeof value === "string" && value !== "") || value instanceof Deferred ? value : undefined;
}

/** The texts of one member of each item. */
export function textsOf(items: readonly unknown[], ...path: readonly string[]): readonly (string | Deferred)[] {
  return items.flatMap((item) => textOf(item, ...path) ?? []);
}
