import type { Assembly, BuiltImage } from "../assembly.ts";
import type { Emitter } from "./emitter.ts";
import { jsonFile } from "./document-file.ts";

/**
 * The parameters of each stack that has some, for `aws cloudformation create-change-set --parameters`. An image that
 * is still to be built stands with `${IMAGE_TAG}` for its tag, as in the task definition; `deploy.sh` passes its digest.
 */
export const emitParameters: Emitter = (assembly) => {
  const images = imagesByStack(assembly);
  return assembly.stacks.flatMap((stack) => {
    const values = [...builtImages(images.get(stack.name) ?? []), ...Object.entries(stack.parameters)];
    if (values.length === 0) return [];
    const list = values.map(([key, value]) => ({ ParameterKey: key, ParameterValue: value }));
    return [jsonFile(`cloudformation/${stack.name}.parameters.json`, list)];
  });
};

function builtImages(images: Assembly["images"]): readonly (readonly [string, string])[] {
  return images.flatMap(({ parameter, uri }) => (uri === undefined ? [] : [[parameter, uri] as const]));
}

function imagesByStack({ images }: Assembly): ReadonlyMap<string, Assembly["images"]> {
  const byStack = new Map<string, BuiltImage[]>();
  for (const image of images) {
    const known = byStack.get(image.stack);
    if (known === undefined) byStack.set(image.stack, [image]);
    else known.push(image);
  }
  return byStack;
}
