import type { Rule } from "../rule.ts";

/** Rules of one group, programmed ones and the rows of families, in the order of their codes. */
export function byCode(rules: readonly Rule[]): readonly Rule[] {
  return rules.toSorted((one, other) => (one.code < other.code ? -1 : one.code > other.code ? 1 : 0));
}
