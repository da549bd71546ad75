import type { CatalogueEntry } from "./catalogue-entry.ts";
import { USUAL_PRESETS } from "./preset.ts";
import { RULES } from "./rules/index.ts";
import { SUPPRESSION_CODES } from "./suppress.ts";

/** Every code that `check` can give a finding, sorted. */
export const CATALOGUE: readonly CatalogueEntry[] = [...ruleEntries(), ...SUPPRESSION_CODES].toSorted(byCode);

/** One entry for a code, however many rules share it. */
function ruleEntries(): readonly CatalogueEntry[] {
  const entries = new Map<string, CatalogueEntry>();
  for (const { code, severity, summary, source, on, presets = USUAL_PRESETS } of RULES) {
    const subjects = [...(entries.get(code)?.subjects ?? []), on].toSorted();
    entries.set(code, { code, severity, summary, source, subjects, presets });
  }
  return [...entries.values()];
}

function byCode(left: CatalogueEntry, right: CatalogueEntry): number {
  return left.code < right.code ? -1 : 1;
}
