import type { Command } from "../command.ts";

export const lifecycleCommand: Command = {
  name: "lifecycle",
  summary: "Say which images a lifecycle policy expires or archives, by which rule, and when.",
  positionals: "POLICY [IMAGES|-]",
  flags: {
    format: { type: "string", choices: ["table", "json"], summary: "For people or for programs." },
    repository: {
      type: "string",
      value: "ID",
      summary: "Whose policy, by its logical id, where a template has several.",
    },
    at: { type: "string", value: "DAY", summary: "Look from this day on, instead of from now." },
  },
  notes:
    "IMAGES is what `aws ecr describe-images --repository-name NAME` prints; without it, standard input is read.\n" +
    "Nothing is asked of AWS. An image stays as long as one for several platforms that names it, which is not seen here.",
  run: async (given, io) => (await import("../run-lifecycle.ts")).runLifecycle(given, io),
};
