import type { Rule } from "../../rule.ts";
import { commandPrefix } from "./command-prefix.ts";
import { intervalRange, retriesRange, startPeriodRange, timeoutRange } from "./limits.ts";

/** The rules of `health/`, sorted by code. */
export const healthRules: readonly Rule[] = [
  commandPrefix,
  intervalRange,
  retriesRange,
  startPeriodRange,
  timeoutRange,
];
