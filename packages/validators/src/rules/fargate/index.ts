import type { Rule } from "../../rule.ts";

/** The rules of `fargate/`, sorted by code. */
export const fargateRules: readonly Rule[] = [];
