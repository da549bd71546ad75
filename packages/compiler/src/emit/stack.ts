import { stacksOf } from "../model/assembly.ts";
import type { Emitter } from "./emitter.ts";
import { visible } from "../text/invisible.ts";
import { toYaml } from "./yaml.ts";

/** The template of each stack; one that was written elsewhere stays as it is. */
export const emitStacks: Emitter = (assembly, { config }) =>
  stacksOf(assembly).map(({ name, template, text }) => ({
    path: `cloudformation/${name}.yaml`,
    content: text ?? `${head(config)}${toYaml(template)}`,
    executable: false,
  }));

function head(config: string): string {
  return `# Written by ecs-dsl from ${visible(config)}; what is changed here is lost with the next compile.\n`;
}
