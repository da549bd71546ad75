import { type Assembly, type Stack, wavesOf } from "./assembly.ts";

/** Names of stacks in waves: those of a wave do not need one another, and each needs only those of waves before it. */
export type DeploymentOrder = readonly (readonly string[])[];

/** The order in which an environment's stacks are deployed; a stack is in it twice that is deployed once more later. */
export function deploymentOrder(assembly: Assembly): DeploymentOrder {
  if (assembly.emits === "task-definitions") return [];
  const waves = wavesOf(assembly).map((wave) => wave.map(({ stack }) => stack.name));
  const takers = takersOf(assembly);
  const after = (wave: number) => sharedWaves(assembly.sharedStacks.filter(({ name }) => takers.get(name) === wave));
  return [
    ...sharedWaves(assembly.sharedStacks.filter(({ name }) => !takers.has(name))),
    ...waves.flatMap((wave, index) => [wave, ...after(index)]),
  ];
}

/** The stacks that take values of workloads, themselves or by way of others, each with the wave that it comes after. */
export function takersOf({ sharedStacks, workloads }: Assembly): ReadonlyMap<string, number> {
  const places = new Map(workloads.map(({ stack, waves: [first = 0] }) => [stack.name, first]));
  const takers = new Map<string, number>();
  for (const { name, inputs } of sharedStacks) {
    const after = Object.values(inputs).flatMap(({ stack }) => places.get(stack) ?? []);
    if (after.length === 0) continue;
    takers.set(name, Math.max(...after));
    places.set(name, Math.max(...after));
  }
  return takers;
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
