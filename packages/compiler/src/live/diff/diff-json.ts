import type { CostChange } from "./cost-change.ts";
import type { EnvironmentDiff } from "./diff.ts";
import { replaced } from "./diff-text.ts";

/** `{ "version": 1, "environment": …, "parts": […], "cost": { … } }`; a value that is not there is left out. */
export function diffJson(diff: EnvironmentDiff, cost?: CostChange): string {
  return `${JSON.stringify({ version: 1, ...diff, cost }, replaced, 2)}\n`;
}
