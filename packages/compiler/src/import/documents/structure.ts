import { isRecord } from "../../read/is-record.ts";

/** An object of a document. */
export type Structure = Readonly<Record<string, unknown>>;

/** The objects of a list; none of what is no list. */
export function recordsIn(value: unknown): readonly Structure[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** The texts of a list; none of what is no list. */
export function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

/** The text, or another where the value is none. */
export function textOr(value: unknown, otherwise: string): string {
  return typeof value === "string" ? value : otherwise;
}
