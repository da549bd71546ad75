import type { OutputFile } from "../model/assembly.ts";

/** The files of one environment, without their manifests. */
export interface EnvironmentOutput {
  readonly name: string;
  readonly files: readonly OutputFile[];
}

/** Does a file belong below the environment's folder? */
export function isForEnvironment({ root }: OutputFile): boolean {
  return root !== "repository";
}
