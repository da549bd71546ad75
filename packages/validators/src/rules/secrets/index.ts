import type { Rule } from "../../rule.ts";

/** The rules of `secrets/`, sorted by code. */
export const secretsRules: readonly Rule[] = [];
