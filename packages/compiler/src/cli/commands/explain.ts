import type { Command } from "../command.ts";

export const explainCommand: Command = {
  name: "explain",
  summary: "Explain a finding: why it is reported, what fails, what passes.",
  positionals: "CODE",
  flags: {},
  run: async (given, io) => (await import("../run-explain.ts")).runExplain(given, io),
};
