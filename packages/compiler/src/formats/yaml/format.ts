import type { TextFormat } from "../text-format.ts";

/** Reads every text that no other format claims. */
export const YAML_FORMAT: TextFormat = {
  name: "yaml",
  extensions: [".yaml", ".yml"],
  begins: () => true,
  loadUsual: async () => (await import("./parse-usual-yaml.ts")).parseUsualYaml,
  load: async () => (await import("./yaml-tools.ts")).YAML_TOOLS,
};
