// Runs before each file of the project `unit`: a test that people run while typing starts no process and opens no connection.
import childProcess from "node:child_process";
import { syncBuiltinESMExports } from "node:module";
import { Socket } from "node:net";
import { setUpRandomTests } from "./random-values.ts";

const STARTERS = ["exec", "execFile", "execFileSync", "execSync", "fork", "spawn", "spawnSync"] as const;

function refuse(): never {
  throw new Error("A unit test starts no process and opens no connection: name its file `*.process.test.ts`.");
}

Object.assign(childProcess, Object.fromEntries(STARTERS.map((name) => [name, refuse])));
Socket.prototype.connect = refuse;
syncBuiltinESMExports();

await setUpRandomTests();
