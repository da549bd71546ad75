import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { OutputFile } from "../model/assembly.ts";
import { folderTree } from "./folder-tree.ts";
import { contentHash, listedFiles, MANIFEST } from "./manifest.ts";

/** A folder: where it is reached, and the absolute path that people know it by. */
export interface Place {
  readonly path: string;
  readonly shown: string;
}

/** What has to happen to files in a folder. Paths are relative to it. */
export interface FileChanges {
  /** Absolute path of the folder, for people. */
  readonly folder: string;
  /** How many files of ours belong there. */
  readonly files: number;
  /** Files that are not there yet, or differ. */
  readonly missing: readonly OutputFile[];
  readonly changed: readonly OutputFile[];
  /** Files that an earlier compile wrote, that nobody edited, and that the app no longer has. */
  readonly stale: readonly string[];
  /** Files that the app no longer has and that stay because somebody edited them. */
  readonly editedStale: readonly string[];
  /** Of `changed`: somebody edited them since they were written. */
  readonly edited: readonly string[];
}

/** What stands in the way of a plan. */
export interface Obstacles {
  /** Paths of ours where something stands that we did not write. */
  readonly foreign: readonly string[];
  /** Paths of ours where a folder stands. */
  readonly folders: readonly string[];
  /** Paths of ours, or folders above them, where a symbolic link stands. */
  readonly links: readonly string[];
}

/** What has to happen to one environment's folder. */
export interface Plan extends FileChanges, Obstacles {
  readonly name: string;
  readonly exists: boolean;
  /** Paths that stay as they are: ours that did not change, and everything that is not ours. */
  readonly kept: readonly string[];
  readonly keptFolders: readonly string[];
  readonly keptLinks: readonly string[];
}

/** Compares what an environment should be with what is on disk. */
export function planEnvironment(name: string, { path: folder, shown }: Place, files: readonly OutputFile[]): Plan {
  const tree = folderTree(folder);
  const listed = listedFiles(folder);
  const wanted = new Map(files.map((file) => [file.path, file]));
  const parents = new Set(files.flatMap(({ path }) => foldersAbove(path)));
  const isOurs = (path: string) => listed?.has(path) ?? false;

  const missing = files.filter(({ path }) => !tree.has(path));
  const standing = files.filter(({ path }) => tree.get(path) === "file");
  const changed = standing.filter((file) => differs(folder, file));
  const changedPaths = new Set(changed.map(({ path }) => path));
  const others = [...tree].filter(([path]) => !wanted.has(path) && !parents.has(path));
  const stale = others.flatMap(([path, kind]) => (kind === "file" && isOurs(path) ? [path] : []));
  const editedStale = stale.filter((path) => isEdited(folder, path, listed));
  const removed = stale.filter((path) => !editedStale.includes(path));
  const removedPaths = new Set(removed);
  return {
    name,
    folder: shown,
    exists: statSync(folder, { throwIfNoEntry: false }) !== undefined,
    files: files.length,
    missing,
    changed,
    kept: [
      ...standing.flatMap(({ path }) => (changedPaths.has(path) ? [] : [path])),
      ...others.flatMap(([path, kind]) => (kind === "file" && !removedPaths.has(path) ? [path] : [])),
    ],
    keptFolders: others.flatMap(([path, kind]) => (kind === "folder" && !holdsOurs(path, listed) ? [path] : [])),
    keptLinks: others.flatMap(([path, kind]) => (kind === "link" ? [path] : [])),
    stale: removed,
    editedStale,
    edited: changed.flatMap(({ path }) => (path !== MANIFEST && isEdited(folder, path, listed) ? [path] : [])),
    foreign: [
      ...changed.flatMap(({ path }) => (isOurs(path) ? [] : [path])),
      ...[...parents].filter((path) => tree.get(path) === "file" && !isOurs(path)),
    ],
    folders: [...wanted.keys()].filter((path) => tree.get(path) === "folder"),
    links: [...parents, ...wanted.keys()].filter((path) => tree.get(path) === "link"),
  };
}

/** True when the files are already what they should be. */
export function isSettled(plan: FileChanges): boolean {
  return plan.missing.length === 0 && plan.changed.length === 0 && plan.stale.length === 0;
}

function foldersAbove(path: string): readonly string[] {
  const names = path.split("/").slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join("/"));
}

/** Is the file at its path another than it should be? */
export function differs(folder: string, { path, content, executable }: OutputFile): boolean {
  const file = join(folder, path);
  const { mode, size } = statSync(file);
  if (size !== Buffer.byteLength(content)) return true;
  const canRun = (mode & 0o100) !== 0;
  if (canRun !== executable && process.platform !== "win32") return true;
  return !readFileSync(file).equals(Buffer.from(content));
}

function isEdited(folder: string, path: string, listed: ReadonlyMap<string, string> | undefined): boolean {
  const hash = listed?.get(path);
  return hash !== undefined && contentHash(readFileSync(join(folder, path))) !== hash;
}

function holdsOurs(path: string, listed: ReadonlyMap<string, string> | undefined): boolean {
  return listed !== undefined && [...listed.keys()].some((file) => file.startsWith(`${path}/`));
}
