import { parseJson } from "../formats/json/parse-json.ts";
import type { ParseResult } from "../formats/parsed-text.ts";
import { parseYaml } from "../formats/yaml/parse-yaml.ts";

/** Parses a file by its name, or by how it begins where the name does not tell. */
export function parseFile(file: string, text: string): ParseResult {
  return isJson(file, text) ? parseJson(text) : parseYaml(text);
}

function isJson(file: string, text: string): boolean {
  if (file.endsWith(".json")) return true;
  return !/\.ya?ml$/.test(file) && /^\s*[{[]/.test(text);
}
