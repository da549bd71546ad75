import type { Rule } from "../../rule.ts";
import { byCode } from "../by-code.ts";
import { commandPrefix } from "./command-prefix.ts";
import { LIMITS } from "./limits.ts";
import { PROBES } from "./probes.ts";
import { HEALTH_COMMANDS } from "./commands.ts";
import { gracePeriod } from "./grace-period.ts";
import { HEALTH_TARGET_GROUPS } from "./target-groups.ts";

/** The rules of `health/`, sorted by code. */
export const healthRules: readonly Rule[] = byCode([
  ...LIMITS,
  commandPrefix,
  ...PROBES,
  ...HEALTH_COMMANDS,
  gracePeriod,
  ...HEALTH_TARGET_GROUPS,
]);
