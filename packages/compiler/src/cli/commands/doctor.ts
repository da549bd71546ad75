import type { Command } from "../command.ts";
import { LIVE_FLAGS, LIVE_NOTES } from "../live-flags.ts";

export const doctorCommand: Command = {
  name: "doctor",
  summary: "Say why a service does not run as it should, the likely cause first.",
  positionals: "SERVICE",
  flags: {
    ...LIVE_FLAGS,
    format: { type: "string", choices: ["pretty", "json"], summary: "For people or for programs." },
  },
  notes:
    "SERVICE is a workload of the config, or `cluster/service`, for which no config is needed. Looked at are images, secrets,\n" +
    "log groups, the execution role, the network, capacity, events, stopped tasks with their exit codes and logs, and health.\n" +
    `What may not be looked at is said, and is never called missing. Exit code 1 where something is wrong.\n${LIVE_NOTES}`,
  run: async (given, io) => (await import("../run-doctor.ts")).runDoctor(given, io),
};
