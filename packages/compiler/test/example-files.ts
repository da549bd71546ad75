import { readdirSync } from "node:fs";
import { join, relative } from "node:path";

export const EXAMPLES = join(import.meta.dirname, "../../../examples");

/** The files of all examples, as paths from `examples/`, sorted. Links are not followed: in each `node_modules` is one to the packages. */
export function exampleFiles(): readonly string[] {
  return readdirSync(EXAMPLES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(EXAMPLES, join(entry.parentPath, entry.name)))
    .toSorted();
}
