import type { Command } from "../command.ts";

export const rulesCommand: Command = {
  name: "rules",
  summary: "List every rule, and every other finding that can be reported.",
  flags: {
    format: { type: "string", choices: ["table", "json"], summary: "For people or for programs." },
  },
  run: async (given, io) => (await import("../run-rules.ts")).runRules(given, io),
};
