import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Tree, treeOf } from "./model/tree.ts";

/** Trees that an earlier compiler wrote, by case and step: README.md in the folder says which. */
const BEFORE = join(import.meta.dirname, "before");

/** The trees of a case, in the order in which they were deployed. */
export function treesBefore(name: string): readonly Tree[] {
  return stepsOf(name).map((step) => readTree(join(BEFORE, name, step)));
}

/** Names of the cases that have trees. */
export function casesBefore(): readonly string[] {
  return readdirSync(BEFORE).filter((name) => statSync(join(BEFORE, name)).isDirectory());
}

function stepsOf(name: string): readonly string[] {
  return readdirSync(join(BEFORE, name)).toSorted();
}

/** The templates of each deployment of a case, as text. */
export function templatesBefore(name: string): readonly string[] {
  return stepsOf(name).flatMap((step) =>
    [...filesIn(join(BEFORE, name, step))].flatMap(([path, text]) => (path.endsWith(".yaml") ? [text] : [])),
  );
}

/** The tree in a folder. */
export function readTree(folder: string): Tree {
  return treeOf(filesIn(folder));
}

function filesIn(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(join(folder, "cloudformation")).map((name) => `cloudformation/${name}`);
  return new Map(["manifest.json", ...names].map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}
