import type { OutputFile } from "../model/assembly.ts";
import type { DeploymentOrder } from "../model/deployment-order.ts";

/** The files of one environment, without their manifests. */
export interface EnvironmentOutput {
  readonly name: string;
  readonly files: readonly OutputFile[];
  /** The order in which its stacks are deployed; absent where it has none. */
  readonly order?: DeploymentOrder;
}

/** Does a file belong below the environment's folder? */
export function isForEnvironment({ root }: OutputFile): boolean {
  return root !== "repository";
}
