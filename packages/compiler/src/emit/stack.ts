import { stacksOf } from "../model/assembly.ts";
import type { Emitter } from "./emitter.ts";
import { toYaml } from "./yaml.ts";

/** The template of each stack. */
export const emitStacks: Emitter = (assembly) =>
  stacksOf(assembly).map(({ name, template }) => ({
    path: `cloudformation/${name}.yaml`,
    content: toYaml(template),
    executable: false,
  }));
