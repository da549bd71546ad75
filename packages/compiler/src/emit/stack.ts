import type { Emitter } from "./emitter.ts";
import { toYaml } from "./yaml.ts";

/** The template of each stack. */
export const emitStacks: Emitter = ({ stacks }) =>
  stacks.map(({ name, template }) => ({
    path: `cloudformation/${name}.yaml`,
    content: toYaml(template),
    executable: false,
  }));
