import type { Rule } from "../../rule.ts";
import { byCode } from "../by-code.ts";
import { containerInsights } from "./container-insights.ts";
import { deprecatedXrayDaemon } from "./deprecated-x-ray-daemon.ts";
import { HABITS } from "./habits.ts";
import { runTask } from "./run-task.ts";
import { scheduledTaskTarget, targetOverrides } from "./scheduled-task-target.ts";
import { CONTAINER_HABITS } from "./containers.ts";
import { retirementWindow } from "./retirement-window.ts";
import { missingAlarms } from "./missing-alarms.ts";

/** The rules of `ops/`, sorted by code. */
export const opsRules: readonly Rule[] = byCode([
  containerInsights,
  deprecatedXrayDaemon,
  ...HABITS,
  runTask,
  scheduledTaskTarget,
  targetOverrides,
  ...CONTAINER_HABITS,
  retirementWindow,
  missingAlarms,
]);
