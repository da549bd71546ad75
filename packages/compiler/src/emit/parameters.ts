import { type Assembly, type Stack, type WorkloadImage } from "../model/assembly.ts";
import { jsonFile } from "./document-file.ts";
import type { Emitter } from "./emitter.ts";

/**
 * The parameters of each stack that has some, for `aws cloudformation create-change-set --parameters`. An image that
 * is still to be built stands with `${IMAGE_TAG}` for its tag, as in the task definition; `deploy.sh` passes its digest.
 */
export const emitParameters: Emitter = (assembly) =>
  valuesByStack(assembly).flatMap(([stack, values]) => {
    if (values.length === 0) return [];
    const list = values.map(([key, value]) => ({ ParameterKey: key, ParameterValue: value }));
    return [jsonFile(`cloudformation/${stack.name}.parameters.json`, list)];
  });

type Values = readonly (readonly [key: string, value: string])[];

function valuesByStack({ sharedStacks, workloads }: Assembly): readonly (readonly [Stack, Values])[] {
  return [
    ...sharedStacks.map((stack) => [stack, Object.entries(stack.parameters)] as const),
    ...workloads.map(
      ({ stack, images }) => [stack, [...builtImages(images), ...Object.entries(stack.parameters)]] as const,
    ),
  ];
}

function builtImages(images: readonly WorkloadImage[]): Values {
  return images.flatMap(({ parameter, build }) => (build?.uri === undefined ? [] : [[parameter, build.uri] as const]));
}
