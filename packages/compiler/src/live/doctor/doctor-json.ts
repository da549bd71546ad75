import type { Diagnosis } from "./examine.ts";

/** `{ "version": 1, …, "findings": […] }`, the likely cause first. */
export function doctorJson(diagnosis: Diagnosis): string {
  return `${JSON.stringify({ version: 1, ...diagnosis }, null, 2)}\n`;
}
