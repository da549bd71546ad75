import type { Emitter } from "./emitter.ts";
import { jsonFile } from "./document-file.ts";

/** The values of a stack's parameters that are known, for `aws cloudformation create-change-set --parameters`. */
export const emitParameters: Emitter = ({ stacks }) =>
  stacks.flatMap(({ name, parameters }) => {
    const values = Object.entries(parameters);
    if (values.length === 0) return [];
    const list = values.map(([key, value]) => ({ ParameterKey: key, ParameterValue: value }));
    return [jsonFile(`cloudformation/${name}.parameters.json`, list)];
  });
