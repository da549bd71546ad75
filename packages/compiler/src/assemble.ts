import { dirname } from "node:path";
import type { App } from "@ecs-dsl/dsl";
import { check, type CheckOptions, type Diagnostic } from "@ecs-dsl/validators";
import { displayPath } from "./text/display-path.ts";
import type { Bundle } from "./load/bundle-config.ts";
import { circular, endless } from "./load/value-cycle.ts";
import { chosenEnvironments } from "./load/environments.ts";
import type { Failure } from "./load/failure.ts";
import { findConfig } from "./load/find-config.ts";
import { load, type LoadedConfig } from "./load/load.ts";
import { lookFrom } from "./load/look.ts";
import { Templates } from "./load/templates.ts";
import { thrown } from "./load/thrown.ts";
import type { ConfigJudgement } from "./settings/config-judgement.ts";
import { levelProblems } from "./settings/default-levels.ts";
import type { Disk } from "./lower/lowering.ts";
import { environmentNames, type lower, lowerAll } from "./lower/lower.ts";
import type { Assembly } from "./model/assembly.ts";
import { type FindingsOf, type PlacedFinding, placeFindings } from "./origin/place-findings.ts";

export interface AssembleOptions extends CheckOptions {
  /** The working directory; files in diagnostics are relative to it. */
  readonly cwd: string;
  /** The config file; found in the working directory when absent. */
  readonly config?: string;
  /** The config's bundle, where it is already being made; saves waiting for it. */
  readonly bundling?: Promise<Bundle>;
  /** Names of the environments to compile; all when absent. */
  readonly environments?: readonly string[];
  /** What the project's settings say of files. */
  readonly judgement?: ConfigJudgement | undefined;
}

/** What a config says, in AWS's terms. Errors leave `assemblies` empty. */
export interface Assembled {
  readonly config: LoadedConfig;
  readonly findings: readonly PlacedFinding[];
  readonly diagnostics: readonly Diagnostic[];
  /** One for each environment. */
  readonly assemblies: readonly Assembly[];
}

/** Load, lower, check: from a config file to what every environment is made of. Writes nothing. */
export async function assemble(options: AssembleOptions): Promise<Assembled | Failure> {
  const { cwd, environments = [] } = options;
  const found = findConfig(cwd, options.config);
  if ("problem" in found) return found;
  const config = await load(found.path, cwd, options.bundling);
  if ("problem" in config) return config;
  const names = await chosenEnvironments(config, environmentNames(config.app), environments, cwd);
  if ("problem" in names) return names;
  const lowered = await withTemplates(config, names.chosen, options);
  if ("problem" in lowered) return lowered;
  const placed = await placeFindings(
    await Promise.all(lowered.map((one) => findingsOf(config.app, one, options))),
    cwd,
    config.trace,
  );
  const findings = judged(placed, lowered, options);
  const diagnostics = [
    ...findings.map(({ diagnostic }) => diagnostic),
    ...suppressionFaults(findings, config, options),
  ];
  const cycle = cycleBehind(diagnostics, config, names.chosen);
  if (cycle !== undefined) return cycle;
  const isSound = diagnostics.every(({ severity }) => severity !== "error");
  return { config, findings, diagnostics, assemblies: isSound ? lowered.map(({ assembly }) => assembly) : [] };
}

function judged(
  placed: readonly PlacedFinding[],
  lowered: readonly Lowered[],
  { judgement }: AssembleOptions,
): readonly PlacedFinding[] {
  if (judgement === undefined) return placed;
  return judgement.judge(placed, Object.assign({}, ...lowered.map(({ levels }) => levels)));
}

/** What no finding needed is known where nothing was left out: of every environment, and when nothing is wrong. */
function suppressionFaults(
  findings: readonly PlacedFinding[],
  { files, path }: LoadedConfig,
  { cwd, environments = [], judgement }: AssembleOptions,
): readonly Diagnostic[] {
  const isWhole = environments.length === 0 && findings.every(({ diagnostic }) => diagnostic.severity !== "error");
  if (judgement === undefined || !isWhole) return [];
  return judgement.faults([...new Set([path, ...(files ?? [])])].map((file) => displayPath(cwd, file)));
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
  options: AssembleOptions,
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
  options: AssembleOptions & Disk,
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

async function findingsOf(
  app: App,
  { assembly, findings, levels }: Lowered,
  options: AssembleOptions,
): Promise<FindingsOf> {
  const checked = check(assembly.documents, {
    levels: { ...options.judgement?.added, ...levels, ...options.levels },
    presets: options.presets ?? [],
  });
  const unset = await levelProblems(app, levels);
  return { environment: assembly.environment.name, findings: [...findings, ...unset, ...checked] };
}
