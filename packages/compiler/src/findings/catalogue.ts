import { type CatalogueEntry, CATALOGUE as DOCUMENT_FINDINGS } from "@ecs-dsl/validators";
import { CONFIG_FINDINGS } from "./config.ts";
import { INPUT_FINDINGS } from "./input.ts";
import { LIVE_FINDINGS } from "./live.ts";
import { OUTPUT_FINDINGS } from "./output.ts";
import { PLAN_FINDINGS } from "./plan.ts";
import { SETTINGS_FINDINGS } from "./settings.ts";
import { USAGE_FINDINGS } from "./usage.ts";

/** The findings that are not about an AWS document; one line for each group. */
export const COMPILER_FINDINGS: readonly CatalogueEntry[] = [
  ...[...CONFIG_FINDINGS, ...PLAN_FINDINGS].toSorted(byCode),
  ...INPUT_FINDINGS,
  ...LIVE_FINDINGS,
  ...OUTPUT_FINDINGS,
  ...SETTINGS_FINDINGS,
  ...USAGE_FINDINGS,
];

/** Every code that can be printed, with its entry, sorted. Not loaded by a run that finds nothing. */
export const CATALOGUE: ReadonlyMap<string, CatalogueEntry> = new Map(
  [...DOCUMENT_FINDINGS, ...COMPILER_FINDINGS]
    .toSorted(byCode)
    .map((entry): [string, CatalogueEntry] => [entry.code, entry]),
);

function byCode(left: CatalogueEntry, right: CatalogueEntry): number {
  return left.code < right.code ? -1 : 1;
}
