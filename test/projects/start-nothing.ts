// Runs before each test file: a unit test, which people run while typing, starts no process and opens no connection.
import childProcess from "node:child_process";
import { syncBuiltinESMExports } from "node:module";
import { Socket } from "node:net";
import { expect } from "vitest";
import { projectOf } from "./projects.ts";

const STARTERS = ["exec", "execFile", "execFileSync", "execSync", "fork", "spawn", "spawnSync"] as const;

const places = [...STARTERS.map((name) => [childProcess, name] as const), [Socket.prototype, "connect"] as const];

/** What Node has there; this file runs again in a process that has run unit tests. */
const ofNode = (globalThis.ofNode ??= places.map(
  ([holder, name]) => Object.getOwnPropertyDescriptor(holder, name) ?? {},
));

function refuse(): never {
  throw new Error("A unit test starts no process and opens no connection: name its file `*.process.test.ts`.");
}

const isUnit = projectOf(expect.getState().testPath ?? "") === "unit";
places.forEach(([holder, name], index) => {
  Object.defineProperty(holder, name, { ...ofNode[index], ...(isUnit ? { value: refuse } : {}) });
});
syncBuiltinESMExports();

declare global {
  var ofNode: readonly PropertyDescriptor[] | undefined;
}
