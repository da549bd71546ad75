import { dirname, join, resolve } from "node:path";
import type { Diagnostic } from "@ecs-dsl/validators";
import { type Compilation, compile as compileConfig } from "../compile.ts";
import { displayPath } from "../text/display-path.ts";
import type { OutputFile } from "../model/assembly.ts";
import { inOrder } from "../report/order.ts";
import { ConfigJudgement } from "../settings/config-judgement.ts";
import { asked } from "../settings/settings.ts";
import type { FileChanges } from "../write/plan.ts";
import { changesOf, type OutputPlan } from "../write/plan-output.ts";
import { repositoryRoot } from "../write/repository-root.ts";
import { type RuleOptions, settingsOf } from "./asked-rules.ts";

/** What {@link compile} is to do, as `ecs-dsl compile` takes it. */
export interface CompileOptions extends RuleOptions {
  /**
   * The working directory: `ecs-dsl.json` is read there, and paths are relative to it.
   * @default the process's own
   */
  readonly cwd?: string;
  /**
   * The config, relative to `cwd` or absolute.
   * @default ecs.config.ts, .mts, .js or .mjs in `cwd`
   */
  readonly config?: string;
  /**
   * Names of the environments to compile.
   * @default all
   */
  readonly environments?: readonly string[];
  /**
   * The folder that the output is for, relative to `cwd` or absolute.
   * @default "ecs.out"
   */
  readonly out?: string;
  /**
   * Writes the output as the command does: all of it or nothing, and what is no longer part of it is removed.
   * @default false: nothing is written
   */
  readonly write?: boolean;
  /**
   * Writes over files that ecs-dsl did not write, and over those at the repository's root that somebody edited.
   * @default false: `output/not-ours` and the like say what stands in the way
   */
  readonly force?: boolean;
}

/** A file that a config compiles to. */
export interface CompiledFile {
  /** Relative to `cwd`, with `/`: `ecs.out/production/deploy.sh`. Workflows of GitHub are at the repository's root. */
  readonly path: string;
  readonly content: string;
  readonly executable: boolean;
}

/** What an environment compiles to. */
export interface CompiledEnvironment {
  readonly name: string;
  /** But for `manifest.json`, which is made when the output is written. */
  readonly files: readonly CompiledFile[];
}

/** What became of files when the output was written; paths are relative to `cwd`. */
export interface WrittenFiles {
  /** New, or changed. */
  readonly written: readonly string[];
  /** No longer part of the output. */
  readonly removed: readonly string[];
}

/** What {@link compile} comes to: plain data, which JSON takes. */
export interface CompileResult {
  /** Every finding, in the order of reports; also why a config could not be read, or the output not be written. */
  readonly diagnostics: readonly Diagnostic[];
  /** Empty where one of the diagnostics is an error. */
  readonly environments: readonly CompiledEnvironment[];
  /** Absent where nothing was to be written, or could be. */
  readonly changes?: WrittenFiles;
}

/**
 * Compiles a config, as `ecs-dsl compile` does. What is wrong with the config, the settings or the folder is in the
 * diagnostics; nothing of that is thrown. The config is run in this process, anew at each call.
 *
 * @example
 * const { diagnostics, environments } = await compile({ cwd: "services/shop" });
 * const errors = diagnostics.filter(({ severity }) => severity === "error");
 */
export async function compile(options: CompileOptions = {}): Promise<CompileResult> {
  const { cwd: given = ".", config, environments = [], out = "ecs.out" } = options;
  const cwd = resolve(given);
  const settings = await settingsOf(cwd, options);
  if ("problem" in settings) return refused(settings.problem);
  const judgement = await ConfigJudgement.of(settings);
  const compiled = await compileConfig({
    cwd,
    ...(judgement?.asked ?? asked(settings)),
    judgement,
    environments,
    out,
    ...(config === undefined ? {} : { config }),
  });
  if ("problem" in compiled) return refused(compiled.problem);
  const diagnostics = inOrder(compiled.diagnostics);
  const result = {
    diagnostics,
    environments: compiled.outputs.map((output) => environmentOf(output, compiled, { cwd, out })),
  };
  const isWritten = options.write === true && diagnostics.every(({ severity }) => severity !== "error");
  return isWritten ? written(result, compiled, { ...options, cwd, out }) : result;
}

function refused(...diagnostics: readonly Diagnostic[]): CompileResult {
  return { diagnostics, environments: [] };
}

interface Place {
  readonly cwd: string;
  readonly out: string;
}

function environmentOf(
  { name, files }: Compilation["outputs"][number],
  { config }: Compilation,
  { cwd, out }: Place,
): CompiledEnvironment {
  const folders = { environment: resolve(cwd, out, name), repository: repositoryRoot(dirname(config.path)) };
  const fileOf = ({ path, content, executable, root = "environment" }: OutputFile): CompiledFile => ({
    path: displayPath(cwd, join(folders[root], path)),
    content,
    executable,
  });
  return { name, files: files.map(fileOf) };
}

async function written(
  result: CompileResult,
  { outputs, config, source }: Compilation,
  { cwd, out, force = false, environments = [] }: CompileOptions & Place,
): Promise<CompileResult> {
  const { write } = await import("../write/write.ts");
  const isWholeApp = environments.length === 0;
  const plan = write(outputs, { cwd, out, configFolder: dirname(config.path), source, force, isWholeApp });
  if ("problem" in plan) return refused(...result.diagnostics, plan.problem);
  return { ...result, changes: changesIn(plan, cwd) };
}

function changesIn(plan: OutputPlan, cwd: string): WrittenFiles {
  const all = changesOf(plan);
  const shown = ({ folder }: FileChanges, path: string) => displayPath(cwd, join(folder, path));
  return {
    written: all.flatMap((one) => [...one.missing, ...one.changed].map(({ path }) => shown(one, path))).toSorted(),
    removed: all.flatMap((one) => one.stale.map((path) => shown(one, path))).toSorted(),
  };
}
