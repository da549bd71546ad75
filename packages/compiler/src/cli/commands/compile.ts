import { bundleConfig } from "../../load/bundle-config.ts";
import { findConfig } from "../../load/find-config.ts";
import { FORMATS } from "../../report/index.ts";
import type { Command, CommandArguments, ExitCode } from "../command.ts";
import type { Io } from "../io.ts";
import { failTo } from "../report-to.ts";

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
    strict: { type: "boolean", summary: "Fail on warnings." },
    rule: { type: "string", value: "CODE=off|warning|info", multiple: true, summary: "Set the level of a rule." },
    verbose: { type: "boolean", summary: "Say on stderr how the config was loaded." },
  },
  notes:
    "Errors stop everything: nothing is written, and what an earlier compile wrote stays as it is.\n" +
    "Settings that hold for every run (`rules`, `strict`) go into ecs-dsl.json.",
  run,
};

/** Starts esbuild on the config, and loads the compiler while esbuild works. */
async function run(given: CommandArguments, io: Io): Promise<ExitCode> {
  const found = findConfig(io.cwd, given.value("config"));
  if ("problem" in found) return failTo(io, given, [found.problem]);
  const bundling = bundleConfig(found.path);
  const { runCompile } = await import("../run-compile.ts");
  return runCompile(given, io, { config: found.path, bundling });
}
