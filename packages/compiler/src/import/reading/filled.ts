import type { DraftValue, Members } from "../draft.ts";

/** Nothing where there is nothing in it. */
export function filled(members: Members): Members | undefined {
  return Object.values(members).some((value) => value !== undefined) ? members : undefined;
}

/** One instead of an array of one, and nothing instead of an empty one. */
export function one(values: readonly string[]): DraftValue | undefined {
  const [first] = values;
  return values.length === 1 ? first : values.length === 0 ? undefined : values;
}

/** Nothing where the value is the default. */
export function unless<T>(normal: T, value: T | undefined): T | undefined {
  return value === normal ? undefined : value;
}
