import type { Rule } from "../../rule.ts";

/** The rules of `health/`, sorted by code. */
export const healthRules: readonly Rule[] = [];
