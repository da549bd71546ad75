import { stacksOf } from "../model/assembly.ts";
import type { Emitter } from "./emitter.ts";
import { visible } from "../invisible.ts";
import { toYaml } from "./yaml.ts";

/** The template of each stack. */
export const emitStacks: Emitter = (assembly, { config }) =>
  stacksOf(assembly).map(({ name, template }) => ({
    path: `cloudformation/${name}.yaml`,
    content: `# Written by ecs-dsl from ${visible(config)}; what is changed here is lost with the next compile.\n${toYaml(template)}`,
    executable: false,
  }));
