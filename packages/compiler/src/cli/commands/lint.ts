import { FORMATS } from "../../report/index.ts";
import type { Command } from "../command.ts";
import { VERDICT_FLAGS } from "../verdict-flags.ts";

export const lintCommand: Command = {
  name: "lint",
  summary: "Check task definitions, lifecycle policies and CloudFormation templates, in JSON or YAML.",
  positionals: "[FILE|FOLDER|GLOB|-]…",
  flags: {
    format: { type: "string", choices: FORMATS, summary: "How findings are shown." },
    fix: { type: "boolean", summary: "Edit the files where a finding has a certain fix." },
    "fix-dry-run": { type: "boolean", summary: "Edit nothing; print the patch that --fix would make." },
    ...VERDICT_FLAGS,
    baseline: { type: "string", value: "FILE", summary: "Pass over the findings that FILE names." },
    "update-baseline": { type: "boolean", summary: "Write the findings that there are into the baseline." },
    "stdin-filename": { type: "string", value: "FILE", summary: "Check standard input as if it were FILE." },
    rule: { type: "string", value: "CODE=off|warning|info", multiple: true, summary: "Set the level of a rule." },
  },
  notes:
    "Without a name, it checks the current folder. It passes over what holds nothing of ECS or ECR, and never runs code.\n" +
    "Settings that hold for every run (`rules`, `presets`, `ignore`, `suppressions`, …) go into ecs-dsl.json.",
  run: async (given, io) => (await import("../run-lint.ts")).runLint(given, io),
};
