import { lstatSync } from "node:fs";
import { join } from "node:path";
import type { OutputFile } from "../model/assembly.ts";
import { type EnvironmentOutput, isForEnvironment } from "./environment-output.ts";
import { contentHash } from "./manifest.ts";
import { differs, type FileChanges, type Obstacles, type Place } from "./plan.ts";
import {
  listedRepositoryFiles,
  REPOSITORY_MANIFEST,
  repositoryManifest,
  type RepositoryFile,
  type RepositoryFiles,
} from "./repository-manifest.ts";
import { hashAt } from "./swap-file.ts";

/** What has to happen to the files at the repository's root, where everything but these files is somebody else's. */
export interface RepositoryPlan extends FileChanges, Obstacles {
  /** Paths of ours that differ, and stay because somebody edited them. */
  readonly editedKept: readonly string[];
  /** All paths that belong there, sorted. */
  readonly paths: readonly string[];
  /** What has to happen to their manifest, in the output folder. */
  readonly manifest: FileChanges & Obstacles;
}

export interface RepositoryOptions {
  /** Replace files that we did not write, and those that somebody edited. */
  readonly force: boolean;
  /** The outputs are all environments that the app has: what any other has written is stale. */
  readonly isWholeApp: boolean;
}

/** Compares what the environments want at the repository's root with what is on disk; undefined where there is nothing. */
export function planRepository(
  outputs: readonly EnvironmentOutput[],
  { out, repository: root }: { readonly out: Place; readonly repository: Place },
  options: RepositoryOptions,
): RepositoryPlan | undefined {
  const listed = listedRepositoryFiles(out.path);
  const wanted = wantedFiles(outputs);
  if (wanted.size === 0 && kindAt(out.path, REPOSITORY_MANIFEST) === "nothing") return undefined;
  const kind = new Map([...wanted.keys(), ...listed.keys()].map((path) => [path, kindAt(root.path, path)]));
  const files = [...wanted.values()].map(({ file }) => file);
  const isEdited = (path: string) => listed.has(path) && hashAt(join(root.path, path)) !== listed.get(path)?.hash;
  const differing = files.filter((file) => kind.get(file.path) === "file" && differs(root.path, file));
  const edited = differing.flatMap(({ path }) => (isEdited(path) ? [path] : []));
  const editedKept = options.force ? [] : edited;
  const owners = ownersOf(outputs, wanted, listed, options);
  const leaving = [...listed.keys()].filter((path) => !owners.has(path) && kind.get(path) === "file");
  const kept = new Map(editedKept.map((path) => [path, listed.get(path)?.hash ?? ""]));
  return {
    folder: root.shown,
    files: wanted.size,
    paths: [...wanted.keys()].toSorted(),
    missing: files.filter(({ path }) => kind.get(path) === "nothing"),
    changed: differing.filter(({ path }) => !editedKept.includes(path)),
    stale: leaving.filter((path) => !isEdited(path)),
    editedStale: leaving.filter(isEdited),
    edited: options.force ? edited : [],
    editedKept,
    foreign: differing.flatMap(({ path }) => (listed.has(path) ? [] : [path])),
    folders: [...wanted.keys()].filter((path) => kind.get(path) === "folder"),
    links: [...wanted.keys()].flatMap((path) => (kind.get(path) === "link" ? [linkAt(root.path, path)] : [])),
    manifest: planManifest(manifestOf(owners, wanted, listed, kept), out),
  };
}

interface Wanted {
  readonly file: OutputFile;
  readonly environments: readonly string[];
}

function wantedFiles(outputs: readonly EnvironmentOutput[]): ReadonlyMap<string, Wanted> {
  const wanted = new Map<string, Wanted>();
  for (const { name, files } of outputs) {
    for (const file of files) {
      if (isForEnvironment(file)) continue;
      wanted.set(file.path, { file, environments: [...(wanted.get(file.path)?.environments ?? []), name] });
    }
  }
  return wanted;
}

/** Which environments each file is for: those that want it now, and those that were not compiled and wanted it before. */
function ownersOf(
  outputs: readonly EnvironmentOutput[],
  wanted: ReadonlyMap<string, Wanted>,
  listed: RepositoryFiles,
  { isWholeApp }: RepositoryOptions,
): ReadonlyMap<string, readonly string[]> {
  const compiled = new Set(outputs.map(({ name }) => name));
  const others = (path: string) =>
    isWholeApp ? [] : (listed.get(path)?.environments.filter((name) => !compiled.has(name)) ?? []);
  const paths = [...new Set([...wanted.keys(), ...listed.keys()])];
  const owners = paths.map((path) => [path, [...(wanted.get(path)?.environments ?? []), ...others(path)]] as const);
  return new Map(owners.filter(([, names]) => names.length > 0));
}

function manifestOf(
  owners: ReadonlyMap<string, readonly string[]>,
  wanted: ReadonlyMap<string, Wanted>,
  listed: RepositoryFiles,
  kept: ReadonlyMap<string, string>,
): OutputFile | undefined {
  const entry = (path: string): RepositoryFile => {
    const content = wanted.get(path)?.file.content;
    const written = content === undefined ? listed.get(path)?.hash : contentHash(content);
    return { hash: kept.get(path) ?? written ?? "", environments: (owners.get(path) ?? []).toSorted() };
  };
  return repositoryManifest(new Map([...owners.keys()].map((path) => [path, entry(path)])));
}

function planManifest(file: OutputFile | undefined, out: Place): FileChanges & Obstacles {
  const kind = kindAt(out.path, REPOSITORY_MANIFEST);
  return {
    folder: out.shown,
    files: file === undefined ? 0 : 1,
    missing: file !== undefined && kind === "nothing" ? [file] : [],
    changed: file !== undefined && kind === "file" && differs(out.path, file) ? [file] : [],
    stale: manifestIf(file === undefined && kind === "file"),
    editedStale: [],
    edited: [],
    foreign: [],
    folders: manifestIf(kind === "folder"),
    links: manifestIf(kind === "link"),
  };
}

function manifestIf(isSo: boolean): readonly string[] {
  return isSo ? [REPOSITORY_MANIFEST] : [];
}

type Kind = "nothing" | "file" | "folder" | "link";

/** What stands at `path` below `folder`: a link also where one stands above it, nothing where a file stands above it. */
function kindAt(folder: string, path: string): Kind {
  const stats = pathsDownTo(path).map((each) => lstatSync(join(folder, each), QUIET));
  if (stats.some((each) => each?.isSymbolicLink())) return "link";
  const [last, ...above] = stats.toReversed();
  if (last === undefined || above.some((each) => !each?.isDirectory())) return "nothing";
  return last.isDirectory() ? "folder" : "file";
}

function linkAt(folder: string, path: string): string {
  return pathsDownTo(path).find((each) => lstatSync(join(folder, each), QUIET)?.isSymbolicLink()) ?? path;
}

const QUIET = { throwIfNoEntry: false } as const;

/** `a/b/c` → `a`, `a/b`, `a/b/c`. */
function pathsDownTo(path: string): readonly string[] {
  const names = path.split("/");
  return names.map((_, index) => names.slice(0, index + 1).join("/"));
}
