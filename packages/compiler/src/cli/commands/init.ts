import type { Command } from "../command.ts";

export const initCommand: Command = {
  name: "init",
  summary: "Begin an app: write a config that compiles, with types, scripts, a hook and a workflow.",
  positionals: "service|worker|schedule|microservices",
  flags: {
    name: { type: "string", value: "NAME", summary: "The app; named as the folder when absent." },
    account: { type: "string", value: "ID", summary: "The AWS account; that of the credentials when absent." },
    region: { type: "string", value: "REGION", summary: "The region of the account, as in eu-west-1." },
  },
  notes:
    "On a terminal, it asks for what is not given. It overwrites nothing: what is there is kept, and package.json gets scripts alone.",
  run: async (given, io) => (await import("../run-init.ts")).runInit(given, io),
};
