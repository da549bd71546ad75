import { lstatSync, readlinkSync } from "node:fs";
import { isAbsolute, join, relative, sep } from "node:path";
import type { Diagnostic } from "@ecs-dsl/validators";
import type { OutputFile } from "../model/assembly.ts";
import { displayPath } from "../display-path.ts";
import { outputProblem } from "./output-problem.ts";

/** The first name that would lead out of the output folder, or that two files share; undefined when all are fine. */
export function pathProblem(environment: string, files: readonly OutputFile[]): Diagnostic | undefined {
  if (!isPlainName(environment) || environment.startsWith(".")) return unusable("Environment", environment);
  const seen = new Map<string, string>();
  for (const { path } of files) {
    if (!path.split("/").every(isPlainName)) return unusable("Output file", path);
    const twin = seen.get(path.toLowerCase());
    if (twin !== undefined) return shared(twin, path);
    seen.set(path.toLowerCase(), path);
  }
  return undefined;
}

/** A file or folder name that means the same on every system and stays where it is put. */
function isPlainName(name: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what it refuses
  return name !== "" && name !== "." && name !== ".." && !/[\\/:*?"<>|\u0000-\u001f\u007f]/.test(name);
}

function unusable(what: string, name: string): Diagnostic {
  const message = `${what} ${JSON.stringify(name)} is not a name that a file can have on every system.`;
  return outputProblem("output/name", message, "Use letters, digits, `-`, `_` and `.` in the name.");
}

function shared(one: string, other: string): Diagnostic {
  const message =
    one === other
      ? `Two outputs have the path "${one}".`
      : `Outputs "${one}" and "${other}" are one file where case does not count.`;
  return outputProblem("output/collision", message, "Give one of the two another name.");
}

/**
 * The first symbolic link among the folders that would be written through: between the working directory and the output
 * folder, the output folder itself, and the environments' folders.
 */
export function linkProblem(cwd: string, out: string, environments: readonly string[]): Diagnostic | undefined {
  const folders = [...foldersDownTo(cwd, out), ...environments.map((name) => join(out, name))];
  const link = folders.find(isLink);
  return link === undefined ? undefined : linkRefused(cwd, link);
}

/** A link stands at `path`, where something would be written. */
export function linkRefused(cwd: string, path: string): Diagnostic {
  const target = readlinkSync(path);
  const message = `"${displayPath(cwd, path)}" is a symbolic link to "${target}"; ecs-dsl does not write through links.`;
  return outputProblem("output/link", message, "Remove the link, or name the real folder with `--out`.");
}

function foldersDownTo(cwd: string, out: string): readonly string[] {
  const below = relative(cwd, out);
  if (below === "" || below.startsWith("..") || isAbsolute(below)) return below === "" ? [] : [out];
  const names = below.split(sep);
  return names.map((_, index) => join(cwd, ...names.slice(0, index + 1)));
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  } catch {
    return false;
  }
}
