import { yamlEditor } from "./yaml-editor.ts";
import type { FormatTools } from "../text-format.ts";
import { parseYaml } from "./parse-yaml.ts";

/** What reads and edits YAML; bundled apart with the library that it needs, which is as large as all the rest of `lint`. */
export const YAML_TOOLS: FormatTools = { parse: parseYaml, editor: yamlEditor };
