import { isRecord } from "../../read/is-record.ts";

/** An object of a document. */
export type Structure = Readonly<Record<string, unknown>>;

/** The structure without the items of its lists that are empty. */
export function withoutEmptyItems(structure: Structure): Structure {
  return Object.fromEntries(
    Object.entries(structure).flatMap(([name, value]) => {
      const kept = pruned(value);
      return kept === undefined ? [] : [[name, kept] as const];
    }),
  );
}

function pruned(value: unknown): unknown {
  if (!Array.isArray(value)) return isRecord(value) ? withoutEmptyItems(value) : value;
  const items = value.filter((item) => !isRecord(item) || Object.keys(item).length > 0).map(pruned);
  return items.length === 0 ? undefined : items;
}

/** The objects of a list; none of any other value. */
export function recordsIn(value: unknown): readonly Structure[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** The texts of a list; none of any other value. */
export function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

/** The text, or another where the value is none. */
export function textOr(value: unknown, otherwise: string): string {
  return typeof value === "string" ? value : otherwise;
}
