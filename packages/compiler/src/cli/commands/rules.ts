import { type Rule, RULES } from "@ecs-dsl/validators";
import type { Command, CommandArguments, ExitCode } from "../command.ts";
import type { Io } from "../io.ts";

export const rulesCommand: Command = {
  name: "rules",
  summary: "List every rule.",
  flags: {
    format: { type: "string", choices: ["table", "json"], summary: "For people or for programs." },
  },
  run: async (given: CommandArguments, io: Io): Promise<ExitCode> => {
    io.stdout(given.value("format") === "json" ? asJson(RULES) : asTable(RULES));
    return 0;
  },
};

function asTable(rules: readonly Rule[]): string {
  const width = Math.max(...rules.map(({ code }) => code.length)) + 2;
  return rules.map(({ code, severity, summary }) => `${code.padEnd(width)}${severity.padEnd(9)}${summary}\n`).join("");
}

function asJson(rules: readonly Rule[]): string {
  const rows = rules.map(({ code, severity, on, summary, source }) => ({ code, severity, on, summary, source }));
  return `${JSON.stringify({ version: 1, rules: rows }, null, 2)}\n`;
}
