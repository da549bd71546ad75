import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { outputProblem, WriteStop } from "./output-problem.ts";

const NAME = ".lock";
const PATIENCE_MS = 20_000;
const PAUSE_MS = 20;
/** A lock that is older belongs to a process that cannot be asked: on another machine, or before a restart. */
const STALE_MS = 300_000;

/** Waits until no other compile writes into `out`. Returns what ends the claim, and whether it had to wait. */
export function lock(out: string): { readonly waited: boolean; readonly unlock: () => void } {
  const path = join(out, NAME);
  for (let waited = 0; waited <= PATIENCE_MS; waited += PAUSE_MS) {
    if (claim(path)) return { waited: waited > 0, unlock: () => rmSync(path, { force: true }) };
    if (isAbandoned(path)) rmSync(path, { force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
  }
  throw new WriteStop(busy(path));
}

function claim(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

function isAbandoned(path: string): boolean {
  try {
    const owner = Number(readFileSync(path, "utf8"));
    const isOld = Date.now() - statSync(path).mtimeMs > STALE_MS;
    return isOld || (owner > 0 && !isRunning(owner));
  } catch {
    return false;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function busy(path: string) {
  const message = `Another compile has been writing this output folder for ${PATIENCE_MS / 1000} s.`;
  return outputProblem("busy", message, `Wait for it to end; if none runs, delete "${path}".`);
}
