import type { Command } from "../command.ts";
import { LIVE_FLAGS, LIVE_NOTES } from "../live-flags.ts";

export const diffCommand: Command = {
  name: "diff",
  summary: "Compare what ecs.config.ts compiles to with what runs in AWS.",
  flags: {
    ...LIVE_FLAGS,
    format: { type: "string", choices: ["pretty", "json"], summary: "For people or for programs." },
  },
  notes:
    "Compared are task definitions, services, clusters, repositories with lifecycle policies, target groups, listener rules and\n" +
    "scaling. What only a deployment knows is no difference: the tag of an image that is built, a desired count that scaling\n" +
    `moves. Exit code 1 on a difference, 2 where nothing could be compared.\n${LIVE_NOTES}`,
  run: async (given, io) => (await import("../run-diff.ts")).runDiff(given, io),
};
