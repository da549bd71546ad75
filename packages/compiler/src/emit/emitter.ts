import type { Assembly, OutputFile } from "../model/assembly.ts";

/** What emitters know beside the assembly. */
export interface EmitContext {
  /** The config, as seen from the environment's folder: `../../ecs.config.ts`. */
  readonly config: string;
}

/** Writes one kind of file. */
export type Emitter = (assembly: Assembly, context: EmitContext) => readonly OutputFile[];
