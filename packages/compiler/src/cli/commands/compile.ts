import { FORMATS } from "../../report/index.ts";
import type { Command } from "../command.ts";
import { VERDICT_FLAGS } from "../verdict-flags.ts";

export const compileCommand: Command = {
  name: "compile",
  summary: "Compile ecs.config.ts to task definitions, CloudFormation and deploy scripts.",
  flags: {
    config: { type: "string", value: "FILE", short: "c", summary: "The config; ecs.config.ts here when absent." },
    out: { type: "string", value: "FOLDER", short: "o", summary: "Where to write; ecs.out when absent." },
    env: { type: "string", value: "NAME", short: "e", multiple: true, summary: "Compile this environment only." },
    check: { type: "boolean", summary: "Write nothing; exit 1 when the folder is not what would be written." },
    fix: { type: "boolean", summary: "Edit the config where a finding has a certain fix, then compile." },
    force: { type: "boolean", summary: "Replace files in the output folder that ecs-dsl did not write." },
    format: { type: "string", choices: FORMATS, summary: "How findings are shown." },
    ...VERDICT_FLAGS,
    rule: { type: "string", value: "CODE=off|warning|info", multiple: true, summary: "Set the level of a rule." },
    verbose: { type: "boolean", summary: "Say on stderr how the config was loaded." },
  },
  notes:
    "Errors stop everything: nothing is written, and what an earlier compile wrote stays as it is.\n" +
    "Settings that hold for every run (`rules`, `strict`) go into ecs-dsl.json.",
  run: async (given, io) => (await import("../start-compile.ts")).startCompile(given, io),
};
