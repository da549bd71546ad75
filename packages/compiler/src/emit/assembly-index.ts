import type { Assembly, BuiltImage, Stack } from "../model/assembly.ts";

/** An assembly's stacks and images by the name of the stack, so that emitting stays linear in the workloads. */
export interface AssemblyIndex {
  readonly stacks: ReadonlyMap<string, Stack>;
  readonly images: ReadonlyMap<string, readonly BuiltImage[]>;
}

const known = new WeakMap<Assembly, AssemblyIndex>();

export function indexOf(assembly: Assembly): AssemblyIndex {
  let index = known.get(assembly);
  if (index === undefined) {
    const stacks = new Map(assembly.stacks.map((stack) => [stack.name, stack]));
    index = { stacks, images: imagesByStack(assembly.images) };
    known.set(assembly, index);
  }
  return index;
}

function imagesByStack(images: Assembly["images"]): ReadonlyMap<string, readonly BuiltImage[]> {
  const byStack = new Map<string, BuiltImage[]>();
  for (const image of images) {
    const others = byStack.get(image.stack);
    if (others === undefined) byStack.set(image.stack, [image]);
    else others.push(image);
  }
  return byStack;
}
