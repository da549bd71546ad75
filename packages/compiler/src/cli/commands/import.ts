import type { Command } from "../command.ts";

export const importCommand: Command = {
  name: "import",
  summary: "Write a config from AWS Copilot, Compose, ecspresso, templates or task definitions.",
  positionals: "FILE|FOLDER",
  flags: {
    from: { type: "string", value: "NAME", summary: "What it is, where that is not plain: see below." },
    out: { type: "string", short: "o", value: "FILE", summary: "The config; ecs.config.ts when absent." },
    app: { type: "string", value: "NAME", summary: "The app; named as the source when absent." },
    account: { type: "string", value: "ID", summary: "The AWS account, where the source says none." },
    region: { type: "string", value: "REGION", summary: "The region, where the source says none." },
    format: { type: "string", choices: ["pretty", "json"], summary: "How the report is shown." },
    force: { type: "boolean", summary: "Overwrite the config that is there." },
    "dry-run": { type: "boolean", summary: "Write nothing; print the config." },
  },
  notes:
    "It reports what became of every key of the source: taken over, approximated, left out.\n" +
    "--from takes cloudformation, compose, copilot, ecspresso or task-definitions.",
  run: async (given, io) => (await import("../run-import.ts")).runImport(given, io),
};
