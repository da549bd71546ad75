import type { TextFormat } from "../text-format.ts";

/** Reads every text that no other format claims. */
export const YAML_FORMAT: TextFormat = {
  name: "yaml",
  extensions: [".yaml", ".yml"],
  begins: () => true,
  load: async () => {
    const { parseYaml } = await import("./parse-yaml.ts");
    const { yamlEditor } = await import("../../fix/yaml/yaml-editor.ts");
    return { parse: parseYaml, editor: yamlEditor };
  },
};
