import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { OutputFile } from "../model/assembly.ts";
import { isRepositoryPath } from "./output-path.ts";

/** What we know of a file that we wrote at the repository's root. */
export interface RepositoryFile {
  /** Of the content that we wrote last. */
  readonly hash: string;
  /** Names of the environments that it is for, sorted. */
  readonly environments: readonly string[];
}

/** By path from the repository's root. */
export type RepositoryFiles = ReadonlyMap<string, RepositoryFile>;

/** Lies in the output folder; no environment can have such a name. */
export const REPOSITORY_MANIFEST = ".repository.json";

/** The manifest of the files at the repository's root; undefined when there are none. */
export function repositoryManifest(files: RepositoryFiles): OutputFile | undefined {
  if (files.size === 0) return undefined;
  const sorted = [...files].toSorted(([left], [right]) => (left < right ? -1 : 1));
  const content = `${JSON.stringify({ version: 1, files: Object.fromEntries(sorted) }, null, 2)}\n`;
  return { path: REPOSITORY_MANIFEST, content, executable: false };
}

/** The files that the manifest in `out` lists; none where it is missing or damaged, so that nothing counts as ours. */
export function listedRepositoryFiles(out: string): RepositoryFiles {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(out, REPOSITORY_MANIFEST), "utf8"));
    return isManifest(manifest) ? new Map(Object.entries(manifest.files).filter(isListed)) : new Map();
  } catch {
    return new Map();
  }
}

function isManifest(value: unknown): value is { readonly files: Readonly<Record<string, unknown>> } {
  if (!isRecord(value) || value["version"] !== 1) return false;
  return isRecord(value["files"]);
}

/** A path that leads elsewhere is nobody's: a manifest may come from anywhere. */
function isListed(entry: readonly [string, unknown]): entry is [string, RepositoryFile] {
  const [path, file] = entry;
  if (!isRepositoryPath(path) || !isRecord(file)) return false;
  const { hash, environments } = file;
  return (
    typeof hash === "string" && Array.isArray(environments) && environments.every((name) => typeof name === "string")
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
