import type { Members } from "../draft.ts";

/** Nothing where there is nothing in it. */
export function filled(members: Members): Members | undefined {
  return Object.values(members).some((value) => value !== undefined) ? members : undefined;
}

/** Nothing where the value is the default. */
export function unless<T>(normal: T, value: T | undefined): T | undefined {
  return value === normal ? undefined : value;
}
