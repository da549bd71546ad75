import type { CatalogueEntry } from "@ecs-dsl/validators";
import { listed } from "@ecs-dsl/validators/words";
import { CATALOGUE } from "../findings/catalogue.ts";
import type { CommandArguments, ExitCode } from "./command.ts";
import type { Io } from "./io.ts";

/** Lists the catalogue of findings. */
export function runRules(given: CommandArguments, io: Io): ExitCode {
  const entries = [...CATALOGUE.values()];
  io.stdout(given.value("format") === "json" ? asJson(entries) : asTable(entries));
  return 0;
}

function asTable(entries: readonly CatalogueEntry[]): string {
  const width = Math.max(...entries.map(({ code }) => code.length)) + 2;
  return entries
    .map((entry) => `${entry.code.padEnd(width)}${entry.severity.padEnd(9)}${entry.summary}${askedBy(entry)}\n`)
    .join("");
}

/** The sets that switch a rule on, of one that is off. */
function askedBy({ presets }: CatalogueEntry): string {
  return presets === undefined || presets.includes("recommended") ? "" : ` [off; on in ${listed(presets, "and")}]`;
}

function asJson(entries: readonly CatalogueEntry[]): string {
  const rules = entries.map(({ code, presets, severity, subjects, summary, source }) => ({
    code,
    severity,
    presets,
    on: subjects,
    summary,
    source,
  }));
  return `${JSON.stringify({ version: 1, rules }, null, 2)}\n`;
}
