import { lstatSync, readlinkSync } from "node:fs";
import { isAbsolute, join, relative, sep } from "node:path";
import type { Diagnostic } from "@ecs-dsl/validators";
import { displayPath } from "../text/display-path.ts";
import { outputProblem } from "./output-problem.ts";

/** The first symbolic link on the way from the working directory down to the output folder, that folder included. */
export function linkAbove(cwd: string, out: string): string | undefined {
  return foldersDownTo(cwd, out).find(isLink);
}

/** A link stands at `path`, where something would be written. */
export function linkRefused(cwd: string, path: string): Diagnostic {
  const target = readlinkSync(path);
  const message = `"${displayPath(cwd, path)}" is a symbolic link to "${target}"; ecs-dsl does not write through links.`;
  return outputProblem("output/link", message, "Remove the link, or name the real folder with `--out`.");
}

function foldersDownTo(cwd: string, out: string): readonly string[] {
  const names = namesBelow(cwd, out);
  return names === undefined ? [out] : names.map((_, index) => join(cwd, ...names.slice(0, index + 1)));
}

/** The names that lead from `base` down to `folder`; undefined when it lies elsewhere. */
export function namesBelow(base: string, folder: string): readonly string[] | undefined {
  const path = relative(base, folder);
  const names = path === "" ? [] : path.split(sep);
  return names[0] === ".." || isAbsolute(path) ? undefined : names;
}

/** Is there a symbolic link? */
export function isLink(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  } catch {
    return false;
  }
}
