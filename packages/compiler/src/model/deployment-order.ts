import { type Assembly, type Stack, wavesOf } from "./assembly.ts";

/** Names of stacks in waves: those of a wave do not need one another, and each needs only those of waves before it. */
export type DeploymentOrder = readonly (readonly string[])[];

/** The order in which an environment's stacks are deployed; a stack is in it twice that is deployed once more later. */
export function deploymentOrder(assembly: Assembly): DeploymentOrder {
  const waves = wavesOf(assembly).map((wave) => wave.map(({ stack }) => stack.name));
  return [...sharedWaves(assembly.sharedStacks), ...waves];
}

/** Registry and platform one by one, then the stacks of resources, each after those that it takes values from. */
function sharedWaves(stacks: readonly Stack[]): DeploymentOrder {
  const waves: string[][] = [];
  const places = new Map<string, number>();
  const first = stacks.filter(({ kind }) => kind !== "resource").length;
  for (const { name, kind, inputs } of stacks) {
    const needed = Object.values(inputs).map(({ stack }) => (places.get(stack) ?? -1) + 1);
    const place = kind === "resource" ? Math.max(first, ...needed) : waves.length;
    places.set(name, place);
    (waves[place] ??= []).push(name);
  }
  return waves;
}
