import type { Assembly, OutputFile } from "../model/assembly.ts";

/** What emitters know beside the assembly. */
export interface EmitContext {
  /** The config, as seen from the environment's folder: `../../ecs.config.ts`. */
  readonly config: string;
  /** Where it lies in its repository; asked where something is written there. */
  readonly place?: () => RepositoryPlace;
}

export interface RepositoryPlace {
  /** The config's folder, as seen from the root of the repository: `services/shop`; empty for the root itself. */
  readonly folder: string;
  /** The environment's folder, as seen from the config's: `ecs.out/production`. */
  readonly output: string;
}

/** Writes one kind of file. */
export type Emitter = (assembly: Assembly, context: EmitContext) => readonly OutputFile[];
