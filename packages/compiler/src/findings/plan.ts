import type { CatalogueEntry } from "@ecs-dsl/validators";
import { PLAN_RULES } from "../lower/checks/index.ts";

/** Findings of the rules over plans: one entry for a code, however many rules share it. */
export const PLAN_FINDINGS: readonly CatalogueEntry[] = planEntries();

function planEntries(): readonly CatalogueEntry[] {
  const entries = new Map<string, CatalogueEntry>();
  for (const { code, severity, summary, source, on } of PLAN_RULES) {
    const subjects = [...(entries.get(code)?.subjects ?? []), on].toSorted();
    entries.set(code, { code, severity, summary, ...(source === undefined ? {} : { source }), subjects });
  }
  return [...entries.values()];
}
