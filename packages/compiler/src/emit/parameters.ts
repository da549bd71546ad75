import type { BuiltImage } from "../model/assembly.ts";
import { indexOf } from "./assembly-index.ts";
import type { Emitter } from "./emitter.ts";
import { jsonFile } from "./document-file.ts";

/**
 * The parameters of each stack that has some, for `aws cloudformation create-change-set --parameters`. An image that
 * is still to be built stands with `${IMAGE_TAG}` for its tag, as in the task definition; `deploy.sh` passes its digest.
 */
export const emitParameters: Emitter = (assembly) => {
  const { images } = indexOf(assembly);
  return assembly.stacks.flatMap((stack) => {
    const values = [...builtImages(images.get(stack.name) ?? []), ...Object.entries(stack.parameters)];
    if (values.length === 0) return [];
    const list = values.map(([key, value]) => ({ ParameterKey: key, ParameterValue: value }));
    return [jsonFile(`cloudformation/${stack.name}.parameters.json`, list)];
  });
};

function builtImages(images: readonly BuiltImage[]): readonly (readonly [string, string])[] {
  return images.flatMap(({ parameter, uri }) => (uri === undefined ? [] : [[parameter, uri] as const]));
}
