import { existsSync, lstatSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { folderTree } from "./folder-tree.ts";
import type { EnvironmentMove } from "./journal.ts";

/** Where the new tree of an environment is made. */
export function stagedTree(out: string, name: string, token: string): string {
  return join(out, `.new-${name}-${token}`);
}

function oldTree(out: string, name: string, token: string): string {
  return join(out, `.old-${name}-${token}`);
}

/** Puts the new tree into its place; the old one waits beside it. */
export function swapEnvironment(out: string, { name, existed }: EnvironmentMove, token: string): void {
  const folder = join(out, name);
  if (existed) renameSync(folder, oldTree(out, name, token));
  renameSync(stagedTree(out, name, token), folder);
}

/** Deletes the tree that was replaced. */
export function deleteOldTree(out: string, { name, existed }: EnvironmentMove, token: string): void {
  if (existed) rmSync(oldTree(out, name, token), { recursive: true, force: true });
}

/** Puts the old tree back, however far the swap has come; a new one that somebody has worked in after `since` stays. */
export function undoEnvironment(out: string, move: EnvironmentMove, token: string, since: number): void {
  const [folder, staged, old] = [
    join(out, move.name),
    stagedTree(out, move.name, token),
    oldTree(out, move.name, token),
  ];
  const isSwapped = !existsSync(staged) && existsSync(folder) && (existsSync(old) || !move.existed);
  if (isSwapped && isNewer(folder, since)) return deleteOldTree(out, move, token);
  if (isSwapped) renameSync(folder, staged);
  if (existsSync(old)) renameSync(old, folder);
  rmSync(staged, { recursive: true, force: true });
}

function isNewer(folder: string, since: number): boolean {
  return [...folderTree(folder).keys()].some((path) => lstatSync(join(folder, path)).mtimeMs > since);
}

const TREE = /^\.(new|old)-(.+)-[A-Za-z0-9]{6}$/;

/** Is that the name of a tree that a compile makes or has replaced? */
export function isTemporaryTree(name: string): boolean {
  return TREE.test(name);
}

/** Finishes what a killed compile left: an environment that was moved away returns; everything half made goes. */
export function recoverTrees(out: string): void {
  for (const name of readdirSync(out)) {
    const [, mark, environment = ""] = TREE.exec(name) ?? [];
    const folder = join(out, environment);
    if (mark === "old" && !existsSync(folder)) renameSync(join(out, name), folder);
    else if (mark !== undefined) rmSync(join(out, name), { recursive: true, force: true });
  }
}
