import type { Rule } from "../../rule.ts";

/** The rules of `resources/`, sorted by code. */
export const resourcesRules: readonly Rule[] = [];
