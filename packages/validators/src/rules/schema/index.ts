import type { Rule } from "../../rule.ts";

/** The rules of `schema/`, sorted by code. */
export const schemaRules: readonly Rule[] = [];
