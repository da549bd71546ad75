import type { Rule } from "../../rule.ts";

/** The rules of `images/`, sorted by code. */
export const imagesRules: readonly Rule[] = [];
