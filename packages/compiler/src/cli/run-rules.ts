import type { CatalogueEntry } from "@ecs-dsl/validators";
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
    .map(({ code, severity, summary }) => `${code.padEnd(width)}${severity.padEnd(9)}${summary}\n`)
    .join("");
}

function asJson(entries: readonly CatalogueEntry[]): string {
  const rules = entries.map(({ code, severity, subjects, summary, source }) => ({
    code,
    severity,
    on: subjects,
    summary,
    source,
  }));
  return `${JSON.stringify({ version: 1, rules }, null, 2)}\n`;
}
