import { importValue, type Intrinsic, type Output } from "../../cloudformation/template.ts";
import type { Lowering } from "../lowering.ts";

/** The stack of what an environment's workloads share. */
export function platformStack(lowering: Lowering): string {
  return `${lowering.prefix}-platform`;
}

/** An output that other stacks may import. */
export function exported(stack: string, output: string, value: Intrinsic): Output {
  return { Value: value, Export: { Name: exportName(stack, output) } };
}

/** The value of another stack's output. */
export function imported(stack: string, output: string): Intrinsic {
  return importValue(exportName(stack, output));
}

function exportName(stack: string, output: string): string {
  return `${stack}-${output}`;
}
