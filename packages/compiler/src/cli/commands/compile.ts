import type { Diagnostic, RuleLevel } from "@ecs-dsl/validators";
import type { Compilation, CompileOptions } from "../../compile.ts";
import { displayPath } from "../../display-path.ts";
import { FORMATS, formatNamed } from "../../report/index.ts";
import type { Plan } from "../../write/plan.ts";
import type { Command, CommandArguments, ExitCode } from "../command.ts";
import type { Io } from "../io.ts";
import { failTo, reportTo } from "../report-to.ts";
import { details, differenceText, notes, writtenText } from "../written.ts";

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

async function run(given: CommandArguments, io: Io): Promise<ExitCode> {
  keepTalkOffStdout();
  const { readSettings } = await import("../../settings.ts");
  const settings = readSettings(io.cwd, given.values("rule"), given.has("strict"));
  if ("problem" in settings) return failTo(io, given, [settings.problem]);
  const compiled = await compiledAndFixed(compileOptions(given, io, settings.levels), given, io);
  if ("problem" in compiled) return failTo(io, given, [compiled.problem]);
  if (given.has("verbose")) io.stderr(`${displayPath(io.cwd, compiled.config.path)} was ${compiled.config.way}.\n`);
  if (compiled.diagnostics.some(({ severity }) => fails(severity, settings.strict))) {
    reportTo(io, given, compiled.diagnostics);
    return 1;
  }
  return given.has("check") ? compareOutput(compiled, given, io) : writeOutput(compiled, given, io);
}

/** What the config itself prints while it runs is talk; stdout is for results. */
function keepTalkOffStdout(): void {
  Object.assign(console, { log: console.error, info: console.error, debug: console.error });
}

function compileOptions(given: CommandArguments, io: Io, levels: Readonly<Record<string, RuleLevel>>): CompileOptions {
  const config = given.value("config");
  return {
    cwd: io.cwd,
    levels,
    environments: given.values("env"),
    out: outFolder(given),
    ...(config === undefined ? {} : { config }),
  };
}

function outFolder(given: CommandArguments): string {
  return given.value("out") ?? "ecs.out";
}

async function compiledAndFixed(options: CompileOptions, given: CommandArguments, io: Io) {
  const { compile } = await import("../../compile.ts");
  const compiled = await compile(options);
  if (!given.has("fix") || "problem" in compiled) return compiled;
  const { fixConfig } = await import("../../fix/config.ts");
  const fixed = fixConfig(compiled.findings, compiled.config.trace, io.cwd);
  for (const { file, title } of fixed) io.stderr(`${file}: ${title}.\n`);
  return fixed.length === 0 ? compiled : compile(options);
}

function fails(severity: Diagnostic["severity"], strict: boolean): boolean {
  return severity === "error" || (strict && severity === "warning");
}

async function writeOutput(compiled: Compilation, given: CommandArguments, io: Io): Promise<ExitCode> {
  const { write } = await import("../../write/write.ts");
  const result = write(compiled.outputs, writeOptions(compiled, given, io));
  if ("problem" in result) return failTo(io, given, [...compiled.diagnostics, result.problem]);
  for (const note of notes(result.plans, io.cwd)) io.stderr(`${note}\n`);
  show(compiled.diagnostics, result.plans, writtenText(result.plans, io.cwd), given, io);
  return 0;
}

async function compareOutput(compiled: Compilation, given: CommandArguments, io: Io): Promise<ExitCode> {
  const { compare } = await import("../../write/write.ts");
  const result = compare(compiled.outputs, writeOptions(compiled, given, io));
  if ("problem" in result) return failTo(io, given, [...compiled.diagnostics, result.problem]);
  const difference = differenceText(result.plans, io.cwd);
  show(compiled.diagnostics, result.plans, difference, given, io);
  return difference === "" ? 0 : 1;
}

function writeOptions(compiled: Compilation, given: CommandArguments, io: Io) {
  return { cwd: io.cwd, out: outFolder(given), source: compiled.source, force: given.has("force") };
}

function show(
  diagnostics: readonly Diagnostic[],
  plans: readonly Plan[],
  text: string,
  given: CommandArguments,
  io: Io,
): void {
  const isForPeople = formatNamed(given.value("format")) === "pretty";
  if (!isForPeople || diagnostics.length > 0) reportTo(io, given, diagnostics, details(plans, io.cwd));
  if (isForPeople) io.stdout(text);
}
