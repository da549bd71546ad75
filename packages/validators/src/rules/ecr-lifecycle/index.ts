import type { Rule } from "../../rule.ts";

/** The rules of `ecr-lifecycle/`, sorted by code. */
export const ecrLifecycleRules: readonly Rule[] = [];
