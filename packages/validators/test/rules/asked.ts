import { CATALOGUE } from "../../src/catalogue.ts";
import type { CheckOptions } from "../../src/check.ts";

/** Settings in which the rule with a code is on, and else those rules that are on everywhere. */
export function asked(code: string): CheckOptions {
  const entry = CATALOGUE.find((candidate) => candidate.code === code);
  if (entry === undefined || entry.severity === "error" || entry.presets?.includes("recommended") !== false) return {};
  return { levels: { [code]: entry.severity } };
}
