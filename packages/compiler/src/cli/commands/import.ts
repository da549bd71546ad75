import type { Command } from "../command.ts";
import { LIVE_FLAGS } from "../live-flags.ts";

export const importCommand: Command = {
  name: "import",
  summary:
    "Write a config from what there is: AWS Copilot, Compose, ecspresso, task definitions, templates, a live service.",
  positionals: "[FILE|FOLDER]",
  flags: {
    from: { type: "string", value: "NAME", summary: "What it is, where that is not plain: see below." },
    live: { type: "string", value: "CLUSTER/SERVICE", summary: "Import a service that runs, instead of files." },
    out: { type: "string", short: "o", value: "FILE", summary: "The config; ecs.config.ts when absent." },
    app: { type: "string", value: "NAME", summary: "The app; named as the source when absent." },
    account: { type: "string", value: "ID", summary: "The AWS account, where the source says none." },
    region: { type: "string", value: "REGION", summary: "The region, where the source says none." },
    format: { type: "string", choices: ["pretty", "json"], summary: "How the report is shown." },
    profile: LIVE_FLAGS.profile,
    "endpoint-url": LIVE_FLAGS["endpoint-url"],
    force: { type: "boolean", summary: "Overwrite the config that is there." },
    "dry-run": { type: "boolean", summary: "Write nothing; print the config." },
  },
  notes:
    "It reports what became of every key of the source: taken over, approximated, left out.\n" +
    "--from takes cloudformation, compose, copilot, ecspresso or task-definitions.",
  run: async (given, io) => (await import("../run-import.ts")).runImport(given, io),
};
