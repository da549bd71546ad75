import { dirname, relative, resolve, sep } from "node:path";
import { check, type CheckOptions, type Diagnostic } from "@ecs-dsl/validators";
import type { Assembly } from "./model/assembly.ts";
import { emit } from "./emit/emit.ts";
import type { Bundle } from "./load/bundle-config.ts";
import { circular, endless } from "./load/value-cycle.ts";
import { chosenEnvironments } from "./load/environments.ts";
import type { Failure } from "./load/failure.ts";
import { findConfig } from "./load/find-config.ts";
import { load, type LoadedConfig } from "./load/load.ts";
import { lookFrom } from "./load/look.ts";
import { Templates } from "./load/templates.ts";
import { thrown } from "./load/thrown.ts";
import type { Disk } from "./lower/lowering.ts";
import { environmentNames, type lower, lowerAll } from "./lower/lower.ts";
import { type FindingsOf, type PlacedFinding, placeFindings } from "./origin/place-findings.ts";
import { deploymentOrder } from "./model/deployment-order.ts";
import type { EnvironmentOutput } from "./write/environment-output.ts";

export interface CompileOptions extends CheckOptions {
  /** The working directory; files in diagnostics are relative to it. */
  readonly cwd: string;
  /** The config file; found in the working directory when absent. */
  readonly config?: string;
  /** The config's bundle, where it is already being made; saves waiting for it. */
  readonly bundling?: Promise<Bundle>;
  /** Names of the environments to compile; all when absent. */
  readonly environments?: readonly string[];
  /** The folder that the output is for; `ecs.out` when absent. */
  readonly out?: string;
}

/** What a config compiles to. Errors leave `outputs` empty. */
export interface Compilation {
  readonly config: LoadedConfig;
  /** The config, as seen from an environment's folder. */
  readonly source: string;
  readonly findings: readonly PlacedFinding[];
  readonly diagnostics: readonly Diagnostic[];
  readonly outputs: readonly EnvironmentOutput[];
}

/** Load, lower, check, emit: from a config file to the files of every environment. Writes nothing. */
export async function compile(options: CompileOptions): Promise<Compilation | Failure> {
  const { cwd, environments = [] } = options;
  const found = findConfig(cwd, options.config);
  if ("problem" in found) return found;
  const config = await load(found.path, cwd, options.bundling);
  if ("problem" in config) return config;
  const names = await chosenEnvironments(config, environmentNames(config.app), environments, cwd);
  if ("problem" in names) return names;
  const lowered = await withTemplates(config, names.chosen, options);
  if ("problem" in lowered) return lowered;
  const findings = await placeFindings(
    lowered.map((one) => findingsOf(one, options)),
    cwd,
    config.trace,
  );
  const diagnostics = findings.map(({ diagnostic }) => diagnostic);
  const cycle = cycleBehind(diagnostics, config, names.chosen);
  if (cycle !== undefined) return cycle;
  const source = seenFromOutput(config.path, cwd, options.out);
  const isSound = diagnostics.every(({ severity }) => severity !== "error");
  const outputs = isSound ? lowered.map(({ assembly }) => outputOf(assembly, source)) : [];
  return { config, source, findings, diagnostics, outputs };
}

/** Where a value is of the wrong kind because it contains itself, that is what there is to say. */
function cycleBehind(
  diagnostics: readonly Diagnostic[],
  { app }: LoadedConfig,
  names: readonly string[],
): Failure | undefined {
  const misfit = diagnostics.find(({ code }) => code.startsWith("config/property-"));
  const cycle = misfit === undefined ? undefined : circular(app, names);
  if (cycle === undefined || misfit?.origin === undefined) return cycle;
  return { problem: { ...cycle.problem, origin: misfit.origin } };
}

type Lowered = ReturnType<typeof lower>;

/** Lowers every environment, once more where an app has templates: they are read when it is known which. */
async function withTemplates(
  config: LoadedConfig,
  names: readonly string[],
  options: CompileOptions,
): Promise<readonly Lowered[] | Failure> {
  const folder = dirname(config.path);
  const templates = new Templates(folder);
  const disk = { look: lookFrom(folder), readTemplate: templates.read };
  const lowered = loweredEnvironments(config, names, { ...options, ...disk });
  return (await templates.load()) ? loweredEnvironments(config, names, { ...options, ...disk }) : lowered;
}

/** What throws here is the user's own `define`. */
function loweredEnvironments(
  config: LoadedConfig,
  names: readonly string[],
  options: CompileOptions & Disk,
): readonly Lowered[] | Failure {
  try {
    return lowerAll(config.app, names, options);
  } catch (error) {
    const isTheirs = isUsers(error, config);
    if (error instanceof RangeError && !isTheirs) return endless(config.app, names);
    if (!isTheirs) throw error;
    return thrown(error, { ...config, config: config.path, cwd: options.cwd });
  }
}

function isUsers(error: unknown, { trace }: LoadedConfig): boolean {
  return !(error instanceof Error) || trace(error.stack ?? "").length > 0;
}

function findingsOf({ assembly, findings }: Lowered, options: CheckOptions): FindingsOf {
  const checked = check(assembly.documents, options);
  return { environment: assembly.environment.name, findings: [...findings, ...checked] };
}

function outputOf(assembly: Assembly, source: string): EnvironmentOutput {
  return {
    name: assembly.environment.name,
    files: emit(assembly, { config: source }),
    order: deploymentOrder(assembly),
  };
}

function seenFromOutput(path: string, cwd: string, out = "ecs.out"): string {
  return relative(resolve(cwd, out, "environment"), path).replaceAll(sep, "/");
}
