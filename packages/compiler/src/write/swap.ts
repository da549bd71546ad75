import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isLock, removeDeadClaims } from "./lock.ts";
import { NEW_MARK, OLD_MARK } from "./stage.ts";

/** A new tree and the folder whose place it takes. */
export interface Swap {
  readonly staged: string;
  readonly folder: string;
  readonly exists: boolean;
}

/** Puts every new tree into its place, back to back, then deletes the old ones. When one fails, all old ones return. */
export function swapAll(out: string, swaps: readonly Swap[]): void {
  const done: { readonly folder: string; readonly old?: string }[] = [];
  try {
    for (const swap of swaps) done.push(swapOne(out, swap));
  } catch (error) {
    for (const swap of done.toReversed()) undo(swap);
    throw error;
  }
  for (const { old } of done) if (old !== undefined) rmSync(old, { recursive: true, force: true });
}

function swapOne(out: string, { staged, folder, exists }: Swap): { readonly folder: string; readonly old?: string } {
  if (!exists) {
    renameSync(staged, folder);
    return { folder };
  }
  const old = join(out, staged.slice(out.length + 1).replace(NEW_MARK, OLD_MARK));
  renameSync(folder, old);
  try {
    renameSync(staged, folder);
  } catch (error) {
    renameSync(old, folder);
    throw error;
  }
  return { folder, old };
}

function undo({ folder, old }: { readonly folder: string; readonly old?: string }): void {
  rmSync(folder, { recursive: true, force: true });
  if (old !== undefined) renameSync(old, folder);
}

const TREE = /^\.(new|old)-(.+)-[A-Za-z0-9]{6}$/;

/** Names of what compiles that run or were killed have in `out`. */
export function leftBehind(out: string): readonly string[] {
  try {
    return readdirSync(out).filter((name) => TREE.test(name) || isLock(name));
  } catch {
    return [];
  }
}

/** Finishes what a killed compile left: an environment that was moved away returns; everything half made goes. */
export function recover(out: string): void {
  removeDeadClaims(out);
  for (const name of readdirSync(out)) {
    const [, mark, environment = ""] = TREE.exec(name) ?? [];
    const folder = join(out, environment);
    if (mark === "old" && !existsSync(folder)) renameSync(join(out, name), folder);
    else if (mark !== undefined) rmSync(join(out, name), { recursive: true, force: true });
  }
}
