import type { Command } from "../command.ts";
import { LIVE_FLAGS, LIVE_NOTES } from "../live-flags.ts";

export const statusCommand: Command = {
  name: "status",
  summary: "Show what runs in AWS: services, rollouts, tasks, images by digest, and health.",
  positionals: "[SERVICE…]",
  flags: {
    ...LIVE_FLAGS,
    cluster: { type: "string", value: "NAME", summary: "Show the services of this cluster, without a config." },
    watch: { type: "boolean", short: "w", summary: "Show it again every few seconds, until Ctrl-C." },
    interval: { type: "string", value: "SECONDS", summary: "How often `--watch` looks; 5 when absent." },
    format: { type: "string", choices: ["pretty", "json"], summary: "For people or for programs." },
  },
  notes:
    "SERVICE is one of the config, or `cluster/service`, for which no config is needed. Exit code 1 where a service is missing\n" +
    `or is not as it should be.\n${LIVE_NOTES}`,
  run: async (given, io) => (await import("../run-status.ts")).runStatus(given, io),
};
