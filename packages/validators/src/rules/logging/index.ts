import type { Rule } from "../../rule.ts";

/** The rules of `logging/`, sorted by code. */
export const loggingRules: readonly Rule[] = [];
