import type { ParseResult } from "../parsed-text.ts";
import { parsedYaml } from "./parsed-yaml.ts";
import { usualYaml } from "./usual/usual-yaml.ts";

/**
 * Parses what everybody knows of YAML, as most texts are written; undefined for all others. The library, which knows all of
 * it, takes five times as long, and as long again to load as a small run.
 */
export function parseUsualYaml(text: string): ParseResult | undefined {
  const node = usualYaml(text);
  return node === undefined ? undefined : parsedYaml(node, text);
}
