import { FARGATE_MEMORY_MIB, FARGATE_WINDOWS_CPU } from "@ecs-dsl/validators/facts";

/** CPU units and MiB that Fargate offers together. */
export interface FargateSize {
  readonly cpu: number;
  readonly memory: number;
}

/** The smallest size of Fargate that has as much of both; the largest where none has. */
export function fargateSizeFor(cpu: number, memory: number, isWindows = false): FargateSize {
  const offered = Object.entries(FARGATE_MEMORY_MIB)
    .map(([units, memories]) => ({ cpu: Number(units), memories }))
    .filter((each) => !isWindows || FARGATE_WINDOWS_CPU.some((units) => units === each.cpu));
  for (const { cpu: units, memories } of offered) {
    const enough = memories.find((mib) => mib >= memory);
    if (units >= cpu && enough !== undefined) return { cpu: units, memory: enough };
  }
  const largest = offered.at(-1);
  return { cpu: largest?.cpu ?? cpu, memory: largest?.memories.at(-1) ?? memory };
}
