import { readdirSync } from "node:fs";
import { join } from "node:path";
import { hasCode } from "./error-code.ts";

export type EntryKind = "file" | "folder" | "link";

/** Everything in `folder`, at any depth, by its path with `/` separators; a folder comes before what is in it. */
export function folderTree(folder: string): ReadonlyMap<string, EntryKind> {
  const tree = new Map<string, EntryKind>();
  collect(folder, "", tree);
  return tree;
}

function collect(folder: string, prefix: string, tree: Map<string, EntryKind>): void {
  for (const entry of entriesOf(join(folder, prefix))) {
    const path = `${prefix}${entry.name}`;
    const kind = entry.isDirectory() ? "folder" : entry.isSymbolicLink() ? "link" : "file";
    tree.set(path, kind);
    if (kind === "folder") collect(folder, `${path}/`, tree);
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (hasCode(error, "ENOENT")) return [];
    throw error;
  }
}
