// Runs before each test file: a unit test, which people run while typing, starts no process and opens no connection.
import childProcess from "node:child_process";
import { syncBuiltinESMExports } from "node:module";
import { Socket } from "node:net";
import { expect } from "vitest";
import { projectOf } from "./projects.ts";

const STARTERS = ["exec", "execFile", "execFileSync", "execSync", "fork", "spawn", "spawnSync"] as const;

/** What Node has; this file runs again in a process that has run unit tests. */
const { starters, connect } = (globalThis.ofNode ??= {
  starters: STARTERS.map((name) => [name, childProcess[name]] as const),
  connect: Socket.prototype.connect,
});

function refuse(): never {
  throw new Error("A unit test starts no process and opens no connection: name its file `*.process.test.ts`.");
}

const isUnit = projectOf(expect.getState().testPath ?? "") === "unit";
Object.assign(childProcess, Object.fromEntries(starters.map(([name, own]) => [name, isUnit ? refuse : own])));
Socket.prototype.connect = isUnit ? refuse : connect;
syncBuiltinESMExports();

declare global {
  var ofNode:
    | { readonly starters: readonly (readonly [string, unknown])[]; readonly connect: Socket["connect"] }
    | undefined;
}
