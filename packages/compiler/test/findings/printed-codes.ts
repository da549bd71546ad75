import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const PACKAGES = join(import.meta.dirname, "..", "..", "..");

/** Every `"group/name"` literal in the packages' sources whose group is one of `groups`, sorted. */
export function printedCodes(groups: ReadonlySet<string>): readonly string[] {
  const texts = readdirSync(PACKAGES).flatMap((name) => sources(join(PACKAGES, name, "src")));
  const literals = texts.flatMap((text) => Array.from(text.matchAll(/"([a-z-]+)\/[a-z][a-z0-9-]*[a-z0-9]"/g)));
  const codes = literals.filter(([, group = ""]) => groups.has(group)).map(([literal]) => literal.slice(1, -1));
  return [...new Set(codes)].toSorted();
}

/** The catalogue is not where a code is printed. */
function sources(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".ts") && !file.startsWith("findings/"))
    .map((file) => readFileSync(join(folder, file), "utf8"));
}
