import type { Rule } from "../../rule.ts";
import { byCode } from "../by-code.ts";
import { oversizedTask } from "./oversized-task.ts";
import { SPENDING } from "./spending.ts";
import { fargateSpot } from "./fargate-spot.ts";
import { containerInsightsEnhanced } from "./container-insights-enhanced.ts";
import { natVsEndpoints } from "./nat-vs-endpoints.ts";
import { STORAGE } from "./storage.ts";

/** The rules of `cost/`, sorted by code. */
export const costRules: readonly Rule[] = byCode([
  oversizedTask,
  ...SPENDING,
  fargateSpot,
  containerInsightsEnhanced,
  natVsEndpoints,
  ...STORAGE,
]);
