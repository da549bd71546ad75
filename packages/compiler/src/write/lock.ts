import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { hasCode } from "./error-code.ts";
import { hasEnded, isOwner, newOwner, ownerText } from "./lock-owner.ts";
import { outputProblem, WriteStop } from "./output-problem.ts";
import type { Place } from "./plan.ts";

/** The lock's name; of one that is not in place yet, the first part of its name. */
const LOCK = ".lock";
const PATIENCE_MS = 20_000;
const PAUSE_MS = 5;
/** A lock whose owner cannot be asked counts as dead from that age on. */
const STALE_MS = 300_000;

/**
 * Waits until no other compile writes into the folder; returns what ends the claim.
 *
 * The lock is a folder with one file, named after its owner. It is made under a name of its own and then renamed, which
 * fails where a folder that is not empty stands: so it is complete from the start, one claim alone can win, and hard links
 * are not needed. A dead lock is opened by deleting its owner's file, by a name that no other owner ever has.
 */
export function lock(folder: Place, patienceMs = PATIENCE_MS): () => void {
  const out = folder.path;
  const owner = newOwner();
  const claim = join(out, `${LOCK}-${owner}`);
  mkdirSync(claim);
  try {
    writeFileSync(join(claim, owner), "");
    waitFor(claim, owner, folder, patienceMs);
  } catch (error) {
    rmSync(claim, { recursive: true, force: true });
    throw error;
  }
  return () => release(join(out, LOCK), owner);
}

function waitFor(claim: string, owner: string, folder: Place, patienceMs: number): void {
  const path = join(folder.path, LOCK);
  for (let waited = 0; !take(claim, path, owner); waited += PAUSE_MS) {
    removeDead(path);
    if (take(claim, path, owner)) return;
    if (waited >= patienceMs) throw new WriteStop(busy(folder, patienceMs));
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
  }
}

/** What a rename answers where another lock stands; Windows never renames onto a folder. */
const TAKEN = ["ENOTEMPTY", "EEXIST", "ENOTDIR", ...(process.platform === "win32" ? ["EPERM", "EACCES", "EBUSY"] : [])];

function take(claim: string, path: string, owner: string): boolean {
  try {
    renameSync(claim, path);
    return true;
  } catch (error) {
    if (hasCode(error, ...TAKEN)) return false;
    // A network file system that repeats a request may answer that what it has just renamed is not there.
    if (hasCode(error, "ENOENT") && existsSync(join(path, owner))) return true;
    throw error;
  }
}

/** Deletes what dead owners and accidents left at `path`; a living owner's lock stays. */
function removeDead(path: string): void {
  try {
    if (isFolder(path)) {
      for (const name of readdirSync(path)) if (isDead(join(path, name), name)) rmSync(join(path, name));
      rmdirSync(path);
    } else rmSync(path);
  } catch (error) {
    // Alive, or others were faster.
    if (!hasCode(error, "ENOENT", "ERR_FS_EISDIR", ...TAKEN)) throw error;
  }
}

function isFolder(path: string): boolean {
  return lstatSync(path).isDirectory();
}

function isDead(path: string, owner: string): boolean {
  return hasEnded(owner) ?? Date.now() - lstatSync(path).mtimeMs > STALE_MS;
}

function release(path: string, owner: string): void {
  try {
    unlinkSync(join(path, owner));
    rmdirSync(path);
  } catch {
    // The next owner has already moved in, or will: this one is seen to have ended.
  }
}

/** Deletes the locks that killed compiles had not put into place yet. */
export function removeDeadClaims(out: string): void {
  for (const name of readdirSync(out)) {
    if (isClaim(name) && isDead(join(out, name), ownerOf(name))) rmSync(join(out, name), { recursive: true });
  }
}

/** Is that the name of a lock, in place or not? */
export function isLock(name: string): boolean {
  return name === LOCK || isClaim(name);
}

function isClaim(name: string): boolean {
  return name.startsWith(`${LOCK}-`) && isOwner(ownerOf(name));
}

function ownerOf(claim: string): string {
  return claim.slice(LOCK.length + 1);
}

function busy({ path, shown }: Place, patienceMs: number) {
  const message = `Another compile (${holder(join(path, LOCK))}) has been writing this output folder for ${patienceMs / 1000} s.`;
  return outputProblem("output/busy", message, `Wait for it to end; if none runs, delete "${join(shown, LOCK)}".`);
}

function holder(path: string): string {
  try {
    return ownerText(readdirSync(path)[0] ?? "");
  } catch {
    return ownerText("");
  }
}
