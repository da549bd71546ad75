import type { Command } from "../command.ts";

export const costCommand: Command = {
  name: "cost",
  summary: "Say what ecs.config.ts costs a month, by workload and environment, with the fewest tasks and the most.",
  flags: {
    config: { type: "string", value: "FILE", short: "c", summary: "The config; ecs.config.ts here when absent." },
    env: { type: "string", value: "NAME", short: "e", multiple: true, summary: "Look at this environment only." },
    prices: {
      type: "string",
      value: "FILE",
      summary: "JSON with prices of your own, USD by name, over those of us-east-1.",
    },
    format: { type: "string", choices: ["table", "json"], summary: "For people or for programs." },
  },
  notes:
    "From a table of prices with its date; nothing is asked of AWS. What is paid by use is named, and not in the sum.\n" +
    "`--format json` shows the prices under the names that FILE may have.",
  run: async (given, io) => (await import("../run-cost.ts")).runCost(given, io),
};
