import { dirname, resolve } from "node:path";
import type { Diagnostic } from "@ecs-dsl/validators";
import { compile, type Compilation, type CompileOptions } from "../compile.ts";
import { displayPath } from "../text/display-path.ts";
import { type Bundle, bundleConfig } from "../load/bundle-config.ts";
import { formatNamed } from "../report/index.ts";
import { ConfigJudgement } from "../settings/config-judgement.ts";
import { asked, readSettings } from "../settings/settings.ts";
import { formerEnvironments } from "../write/manifest.ts";
import type { Plan } from "../write/plan.ts";
import type { OutputPlan } from "../write/plan-output.ts";
import { compare, write, type WriteOptions } from "../write/write.ts";
import type { CommandArguments, ExitCode } from "./command.ts";
import type { Io } from "./io.ts";
import { failTo, reportTo } from "./report-to.ts";
import { keepTalkOffStdout, tell } from "./tell.ts";
import { postponeOptimizing } from "./tune-v8.ts";
import { verdictOf } from "./verdict.ts";
import { details, differenceText, notes, writtenText } from "./written.ts";

/** What the command had begun before the compiler was loaded. */
export interface Begun {
  /** Absolute path of the config. */
  readonly config: string;
  readonly bundling: Promise<Bundle>;
}

/** Compiles, reports, and writes or compares. */
export async function runCompile(given: CommandArguments, io: Io, begun: Begun): Promise<ExitCode> {
  keepTalkOffStdout();
  const settings = await readSettings(io.cwd, given.values("rule"), given.has("strict"));
  if ("problem" in settings) return failTo(io, given, [settings.problem]);
  const verdict = verdictOf(given, settings.strict);
  if ("problem" in verdict) return failTo(io, given, [verdict.problem]);
  const judgement = await ConfigJudgement.of(settings);
  const base = {
    cwd: io.cwd,
    ...(judgement?.asked ?? asked(settings)),
    judgement,
    environments: given.values("env"),
    out: outFolder(given),
  };
  const found = await compiledAndFixed({ ...base, ...begun, bundling: watched(begun.bundling) }, given, io);
  if ("problem" in found) return failTo(io, given, [found.problem]);
  const compiled = { ...found, diagnostics: verdict.shown(found.diagnostics) };
  if (given.has("verbose")) tell(io, `${displayPath(io.cwd, compiled.config.path)} was ${compiled.config.way}.`);
  if (verdict.exitCode(found.diagnostics) !== 0) {
    await reportTo(io, given, compiled.diagnostics);
    return 1;
  }
  return given.has("check") ? compareOutput(compiled, given, io) : writeOutput(compiled, given, io);
}

/** Characters of a bundled config, source map included, from which on V8 begins to optimize. */
const LONG = 5000;

async function watched(bundling: Promise<Bundle>): Promise<Bundle> {
  const bundle = await bundling;
  if ("code" in bundle && bundle.code.length > LONG) postponeOptimizing();
  return bundle;
}

function outFolder(given: CommandArguments): string {
  return given.value("out") ?? "ecs.out";
}

async function compiledAndFixed(options: CompileOptions, given: CommandArguments, io: Io) {
  const compiled = await compile(options);
  if (!given.has("fix") || "problem" in compiled) return compiled;
  const { fixConfig } = await import("../fix/config/fix-config.ts");
  const fixed = fixConfig(compiled.findings, compiled.config.trace, io.cwd);
  for (const { file, line, title } of fixed) tell(io, `${file}:${line}: ${title}.`);
  if (fixed.length === 0) return compiled;
  return compile({ ...options, bundling: bundleConfig(compiled.config.path) });
}

async function writeOutput(compiled: Compilation, given: CommandArguments, io: Io): Promise<ExitCode> {
  const result = write(compiled.outputs, writeOptions(compiled, given, io));
  if ("problem" in result) return failTo(io, given, [...compiled.diagnostics, result.problem]);
  for (const note of notes(result, io.cwd)) tell(io, note);
  if (!given.has("env")) noteFormer(result.plans, outFolder(given), io);
  await show(compiled.diagnostics, result, writtenText(result, io.cwd), given, io);
  return 0;
}

function noteFormer(plans: readonly Plan[], out: string, io: Io): void {
  const names = plans.map(({ name }) => name);
  for (const name of formerEnvironments(resolve(io.cwd, out), names)) {
    tell(io, `note: the config has no environment "${name}" any more; ${out}/${name} stays until you delete it.`);
  }
}

async function compareOutput(compiled: Compilation, given: CommandArguments, io: Io): Promise<ExitCode> {
  const result = compare(compiled.outputs, writeOptions(compiled, given, io));
  if ("problem" in result) return failTo(io, given, [...compiled.diagnostics, result.problem]);
  const difference = differenceText(result, io.cwd);
  await show(compiled.diagnostics, result, difference, given, io);
  return difference === "" ? 0 : 1;
}

function writeOptions({ config, source }: Compilation, given: CommandArguments, io: Io): WriteOptions {
  return {
    cwd: io.cwd,
    out: outFolder(given),
    configFolder: dirname(config.path),
    source,
    force: given.has("force"),
    isWholeApp: !given.has("env"),
  };
}

async function show(
  diagnostics: readonly Diagnostic[],
  plan: OutputPlan,
  text: string,
  given: CommandArguments,
  io: Io,
): Promise<void> {
  const isForPeople = formatNamed(given.value("format")) === "pretty";
  if (!isForPeople || diagnostics.length > 0) await reportTo(io, given, diagnostics, details(plan, io.cwd));
  if (isForPeople) io.stdout(text);
}
