import type { Command } from "../command.ts";

export const graphCommand: Command = {
  name: "graph",
  summary: "Draw who talks to whom in ecs.config.ts, as Markdown with diagrams of Mermaid.",
  flags: {
    config: { type: "string", value: "FILE", short: "c", summary: "The config; ecs.config.ts here when absent." },
    env: { type: "string", value: "NAME", short: "e", multiple: true, summary: "Draw this environment only." },
  },
  notes:
    "The document goes to standard output, and what is wrong with the config to standard error: `ecs-dsl graph > docs/graph.md`.\n" +
    "It writes no other file and asks AWS nothing.",
  run: async (given, io) => (await import("../run-graph.ts")).runGraph(given, io),
};
