import { type Assembly, wavesOf } from "./assembly.ts";

/** Names of stacks in waves: those of a wave do not need one another, and each needs only those of waves before it. */
export type DeploymentOrder = readonly (readonly string[])[];

/** The order in which an environment's stacks are deployed; a stack is in it twice that is deployed once more later. */
export function deploymentOrder(assembly: Assembly): DeploymentOrder {
  const waves = wavesOf(assembly).map((wave) => wave.map(({ stack }) => stack.name));
  return [...assembly.sharedStacks.map(({ name }) => [name]), ...waves];
}
