import type { Rule } from "../../rule.ts";
import { byCode } from "../by-code.ts";
import { CAPACITY_PROVIDERS } from "./capacity-providers.ts";
import { TARGETS } from "./targets.ts";
import { scalingMissing } from "./missing.ts";
import { stepSide } from "./step-side.ts";

/** The rules of `scaling/`, sorted by code. */
export const scalingRules: readonly Rule[] = byCode([...CAPACITY_PROVIDERS, ...TARGETS, scalingMissing, stepSide]);
