import type { EnvironmentDiff } from "./diff.ts";
import { replaced } from "./diff-text.ts";

/** `{ "version": 1, "environment": …, "parts": […] }`; a value that is not there is left out. */
export function diffJson(diff: EnvironmentDiff): string {
  return `${JSON.stringify({ version: 1, ...diff }, replaced, 2)}\n`;
}
