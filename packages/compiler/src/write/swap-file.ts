import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { OutputFile } from "../model/assembly.ts";
import { carry } from "./carry.ts";
import { hasCode } from "./error-code.ts";
import type { HeldFolder } from "./held-folder.ts";
import type { FileMove } from "./journal.ts";
import { contentHash } from "./manifest.ts";
import { outputProblem, WriteStop } from "./output-problem.ts";

/** Writes the new content beside the file. */
export function stageFile(folder: HeldFolder, { path, content, executable }: OutputFile, token: string): void {
  const { staged } = pathsOf(folder, path, token);
  writeFileSync(staged, content, { mode: executable ? 0o755 : 0o644, flag: "wx" });
}

/** Replaces, adds or removes the file; the old one waits beside it. Refuses when somebody changed it meanwhile. */
export function swapFile(folder: HeldFolder, { path, before, after }: FileMove, token: string): void {
  const { target, staged, old } = pathsOf(folder, path, token);
  if (hashAt(target) !== before) throw new WriteStop(changedMeanwhile(join(folder.shown, basename(path))));
  if (after === null) return renameSync(target, old);
  if (before !== null) carry(target, old);
  renameSync(staged, target);
}

/** Puts the old file back, however far the swap has come; what somebody has written there since stays. */
export function undoFile(folder: HeldFolder, move: FileMove, token: string): void {
  const { target, old } = pathsOf(folder, move.path, token);
  if (hashAt(target) === move.after) {
    if (existsSync(old)) renameSync(old, target);
    else if (move.before === null) rmSync(target, { force: true });
  }
  deleteTemporaryFiles(folder, move, token);
}

/** Deletes what stands beside the file. */
export function deleteTemporaryFiles(folder: HeldFolder, { path }: FileMove, token: string): void {
  const { staged, old } = pathsOf(folder, path, token);
  rmSync(staged, { force: true });
  rmSync(old, { force: true });
}

function pathsOf({ path: folder }: HeldFolder, path: string, token: string) {
  const name = basename(path);
  return {
    target: join(folder, name),
    staged: join(folder, `.${name}.new-${token}`),
    old: join(folder, `.${name}.old-${token}`),
  };
}

/** The hash of a file's content; null where there is no file. A folder is like no file that anybody wrote. */
export function hashAt(path: string): string | null {
  try {
    return contentHash(readFileSync(path));
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    if (hasCode(error, "EISDIR")) return "folder";
    throw error;
  }
}

function changedMeanwhile(path: string) {
  return outputProblem(
    "output/changed",
    `"${path}" changed while it was being replaced. Nothing was changed.`,
    "Compile again.",
  );
}
