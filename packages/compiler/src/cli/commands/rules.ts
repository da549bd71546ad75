import type { CatalogueEntry } from "@ecs-dsl/validators";
import { CATALOGUE } from "../../findings/catalogue.ts";
import type { Command, CommandArguments, ExitCode } from "../command.ts";
import type { Io } from "../io.ts";

export const rulesCommand: Command = {
  name: "rules",
  summary: "List every rule, and every other finding that can be reported.",
  flags: {
    format: { type: "string", choices: ["table", "json"], summary: "For people or for programs." },
  },
  run: async (given: CommandArguments, io: Io): Promise<ExitCode> => {
    const entries = [...CATALOGUE.values()];
    io.stdout(given.value("format") === "json" ? asJson(entries) : asTable(entries));
    return 0;
  },
};

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
