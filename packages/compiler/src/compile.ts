import { dirname, relative, resolve, sep } from "node:path";
import { type AssembleOptions, type Assembled, assemble } from "./assemble.ts";
import type { RepositoryPlace } from "./emit/emitter.ts";
import { emit } from "./emit/emit.ts";
import type { Failure } from "./load/failure.ts";
import type { Assembly } from "./model/assembly.ts";
import { deploymentOrder } from "./model/deployment-order.ts";
import { repositoryRoot } from "./write/repository-root.ts";
import type { EnvironmentOutput } from "./write/environment-output.ts";

export interface CompileOptions extends AssembleOptions {
  /** The folder that the output is for; `ecs.out` when absent. */
  readonly out?: string;
}

/** What a config compiles to. Errors leave `outputs` empty. */
export interface Compilation extends Omit<Assembled, "assemblies"> {
  /** The config, as seen from an environment's folder. */
  readonly source: string;
  readonly outputs: readonly EnvironmentOutput[];
}

/** Load, lower, check, emit: from a config file to the files of every environment. Writes nothing. */
export async function compile(options: CompileOptions): Promise<Compilation | Failure> {
  const assembled = await assemble(options);
  if ("problem" in assembled) return assembled;
  const { config, findings, diagnostics, assemblies } = assembled;
  const source = seenFromOutput(config.path, options.cwd, options.out);
  const place = (environment: string) => placeIn(config.path, options, environment);
  const outputs = await Promise.all(assemblies.map((assembly) => outputOf(assembly, source, place)));
  return { config, source, findings, diagnostics, outputs };
}

async function outputOf(
  assembly: Assembly,
  source: string,
  place: (environment: string) => RepositoryPlace,
): Promise<EnvironmentOutput> {
  const { name } = assembly.environment;
  const context = { config: source, place: () => place(name) };
  if (assembly.emits === undefined) return { name, files: emit(assembly, context), order: deploymentOrder(assembly) };
  const { emitRegistering } = await import("./emit/registering/emit-registering.ts");
  return { name, files: emitRegistering(assembly, context) };
}

/** Where the config lies in its repository, and its output beside it. */
function placeIn(path: string, { cwd, out = "ecs.out" }: CompileOptions, environment: string): RepositoryPlace {
  const folder = dirname(path);
  return {
    folder: slashed(relative(repositoryRoot(folder), folder)),
    output: slashed(relative(folder, resolve(cwd, out, environment))),
  };
}

function slashed(path: string): string {
  return path.replaceAll(sep, "/");
}

function seenFromOutput(path: string, cwd: string, out = "ecs.out"): string {
  return relative(resolve(cwd, out, "environment"), path).replaceAll(sep, "/");
}
