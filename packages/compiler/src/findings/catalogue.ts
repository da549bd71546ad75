import { type CatalogueEntry, CATALOGUE as DOCUMENT_FINDINGS } from "@ecs-dsl/validators";
import { CONFIG_FINDINGS } from "./config.ts";
import { INPUT_FINDINGS } from "./input.ts";
import { OUTPUT_FINDINGS } from "./output.ts";
import { SETTINGS_FINDINGS } from "./settings.ts";
import { USAGE_FINDINGS } from "./usage.ts";

/** The findings that are not about an AWS document; one line for each group. */
export const COMPILER_FINDINGS: readonly CatalogueEntry[] = [
  ...CONFIG_FINDINGS,
  ...INPUT_FINDINGS,
  ...OUTPUT_FINDINGS,
  ...SETTINGS_FINDINGS,
  ...USAGE_FINDINGS,
];

/** Every code that can be printed, with its entry, sorted. Not loaded by a run that finds nothing. */
export const CATALOGUE: ReadonlyMap<string, CatalogueEntry> = new Map(
  [...DOCUMENT_FINDINGS, ...COMPILER_FINDINGS]
    .toSorted((left, right) => (left.code < right.code ? -1 : 1))
    .map((entry): [string, CatalogueEntry] => [entry.code, entry]),
);
