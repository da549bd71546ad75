import type { Assembly, AssemblyWorkload } from "../../model/assembly.ts";

/** Workloads in deployment order: each wave needs only the waves before it, and its members do not need one another. */
export function waves(assembly: Assembly): readonly (readonly AssemblyWorkload[])[] {
  const needs = new Map(assembly.stacks.map(({ name, dependsOn }) => [name, dependsOn]));
  const waiting = new Set(assembly.workloads.map(({ stack }) => stack));
  const order: AssemblyWorkload[][] = [];
  while (waiting.size > 0) {
    const ready = assembly.workloads.filter(({ stack }) => waiting.has(stack) && !needsAny(needs.get(stack), waiting));
    const wave = ready.length > 0 ? ready : assembly.workloads.filter(({ stack }) => waiting.has(stack));
    for (const { stack } of wave) waiting.delete(stack);
    order.push(wave);
  }
  return order;
}

function needsAny(needs: readonly string[] | undefined, waiting: ReadonlySet<string>): boolean {
  return needs !== undefined && needs.some((stack) => waiting.has(stack));
}
