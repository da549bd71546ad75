import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { hasEnded, isOwner, newOwner, ownerText } from "../../src/write/lock-owner.ts";

const [MACHINE = "", PID = "", START = "", TOKEN = ""] = newOwner().split("-");
const named = (pid: number | string, start = START, machine = MACHINE) => `${machine}-${pid}-${start}-${TOKEN}`;

/** When this process started, as a machine without `/proc` says it. */
const SECONDS = Math.round(Date.now() / 1000 - process.uptime());
const hasPs = spawnSync("ps", ["-o", "lstart=", "-p", PID]).status === 0;
const hasProc = existsSync("/proc/self/stat");

it("names this process, differently each time", () => {
  const [one, other] = [newOwner(), newOwner()];
  expect(one).not.toBe(other);
  expect([isOwner(one), PID, hasEnded(one)]).toEqual([true, String(process.pid), false]);
  expect(ownerText(one)).toBe(`process ${process.pid}`);
});

it("knows that a process has ended", () => {
  const { pid } = spawnSync(process.execPath, ["-e", "0"]);
  expect(hasEnded(named(pid))).toBe(true);
});

it("knows a process whose number was used again", () => {
  expect(hasEnded(named(PID, `${START}0`))).toBe(hasProc || hasPs);
});

/** A process that lets its child become a zombie. */
const NEGLIGENT = `
const { spawn } = require("node:child_process");
console.log(spawn("true").pid);
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000);
`;

it.skipIf(!hasProc)("takes a process that exited and that its parent has not asked for as ended", async () => {
  const parent = spawn(process.execPath, ["-e", NEGLIGENT], { stdio: ["ignore", "pipe", "ignore"] });
  const pid = await new Promise<string>((resolve) => {
    parent.stdout.once("data", (text: Buffer) => resolve(String(text).trim()));
  });
  const stat = () => readFileSync(`/proc/${pid}/stat`, "utf8").split(" ");
  while (stat()[2] !== "Z") await sleep(5);
  const verdict = hasEnded(named(pid, `t${stat()[21]}`));
  parent.kill();
  expect(verdict).toBe(true);
});

it.skipIf(!hasPs)("compares seconds where there is no /proc", () => {
  expect(hasEnded(named(PID, `s${SECONDS}`))).toBe(false);
  expect(hasEnded(named(PID, `s${SECONDS - 60}`))).toBe(true);
});

it("cannot tell of another machine's process, nor of one that is there and has no start to compare", () => {
  const other = named(PID, START, "00000000");
  expect([hasEnded(other), ownerText(other)]).toEqual([
    undefined,
    `process ${process.pid} of another machine or container`,
  ]);
});

it.each(["", "4242", "x", `${MACHINE}-0-t1-${TOKEN}`, `${MACHINE}-${PID}-t1`])(
  "takes the name %j for nobody's",
  (name) => {
    expect([isOwner(name), hasEnded(name), ownerText(name)]).toEqual([false, true, "an unknown process"]);
  },
);
