import type { Diagnostic } from "@ecs-dsl/validators";
import type { OutputFile } from "../model/assembly.ts";
import { outputProblem } from "./output-problem.ts";

/** The first name that would lead out of the output folder, or that two files share; undefined when all are fine. */
export function pathProblem(environment: string, files: readonly OutputFile[]): Diagnostic | undefined {
  if (!isEnvironmentName(environment)) return unusable("Environment", environment);
  const bad = files.find(({ path }) => !isPlainPath(path));
  return bad === undefined ? twinProblem(files) : unusable("Output file", bad.path);
}

/**
 * The same of the files at the repository's root. Several environments may have one file in common when its content is the
 * same. Nothing belongs to Git's own folder, nor to those of `reserved`, which are swapped as a whole.
 */
export function repositoryPathProblem(
  files: readonly OutputFile[],
  reserved: readonly string[],
): Diagnostic | undefined {
  const bad = files.find(({ path }) => !isRepositoryPath(path));
  if (bad !== undefined) return unusable("Output file", bad.path);
  const inside = files.find(({ path }) => reserved.some((folder) => `${path}/`.startsWith(`${folder}/`)));
  return inside === undefined ? twinProblem(distinct(files)) : inOutput(inside.path);
}

/** Can an environment have that name, and a folder of it? */
export function isEnvironmentName(name: string): boolean {
  return isPlainName(name) && !name.startsWith(".");
}

/** Does that path lead to a file of the repository, and not to one of Git's own? */
export function isRepositoryPath(path: string): boolean {
  return isPlainPath(path) && !/(?:^|\/)\.git(?:\/|$)/i.test(path);
}

function isPlainPath(path: string): boolean {
  return path.split("/").every(isPlainName);
}

/** A file or folder name that means the same on every system and stays where it is put. */
function isPlainName(name: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what it refuses
  return name !== "" && name !== "." && name !== ".." && !/[\\/:*?"<>|\u0000-\u001f\u007f]/.test(name);
}

/** The files without those that repeat one before. */
function distinct(files: readonly OutputFile[]): readonly OutputFile[] {
  return files.filter((file, index) => files.findIndex((other) => isSame(file, other)) === index);
}

function isSame(one: OutputFile, other: OutputFile): boolean {
  return one.path === other.path && one.content === other.content && one.executable === other.executable;
}

function twinProblem(files: readonly OutputFile[]): Diagnostic | undefined {
  const seen = new Map<string, string>();
  for (const { path } of files) {
    const twin = seen.get(path.toLowerCase());
    if (twin !== undefined) return shared(twin, path);
    seen.set(path.toLowerCase(), path);
  }
  return undefined;
}

function unusable(what: string, name: string): Diagnostic {
  const message = `${what} ${JSON.stringify(name)} is not a name that a file can have on every system.`;
  return outputProblem("output/name", message, "Use letters, digits, `-`, `_` and `.` in the name.");
}

function inOutput(path: string): Diagnostic {
  const message = `Output file ${JSON.stringify(path)} is for the repository's root, and lies in the output folder.`;
  return outputProblem("output/name", message, "Choose another folder with `--out`.");
}

function shared(one: string, other: string): Diagnostic {
  const message =
    one === other
      ? `Two outputs have the path "${one}".`
      : `Outputs "${one}" and "${other}" are one file where case does not count.`;
  return outputProblem("output/collision", message, "Give one of the two another name.");
}
