import type { Rule } from "../../rule.ts";
import { SPENDING } from "./spending.ts";

/** The rules of `cost/`, sorted by code. */
export const costRules: readonly Rule[] = SPENDING;
