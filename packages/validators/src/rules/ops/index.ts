import type { Rule } from "../../rule.ts";
import { containerInsights } from "./container-insights.ts";
import { deprecatedXrayDaemon } from "./deprecated-x-ray-daemon.ts";
import { scheduledTaskTarget } from "./scheduled-task-target.ts";

/** The rules of `ops/`, sorted by code. */
export const opsRules: readonly Rule[] = [containerInsights, deprecatedXrayDaemon, scheduledTaskTarget];
