import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { lock, removeDeadClaims } from "../../src/write/lock.ts";
import { newOwner } from "../../src/write/lock-owner.ts";
import { WriteStop } from "../../src/write/output-problem.ts";

let out: string;
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), "lock-"));
});

const PATIENCE_MS = 200;
const place = (path = "") => ({ path: join(out, path), shown: join(out, path) });
const at = (...path: readonly string[]) => join(out, ".lock", ...path);

/** A lock in place, as its owner leaves it. */
function putLock(owner: string): void {
  mkdirSync(at());
  writeFileSync(at(owner), "");
}

function deadOwner(): string {
  const { pid } = spawnSync(process.execPath, ["-e", "0"]);
  return newOwner().replace(`-${process.pid}-`, `-${pid}-`);
}

const ofAnotherMachine = () => newOwner().replace(/^\w+/, "00000000");

/** Takes the lock at once and gives it back. */
function expectFree(): void {
  lock(place(), 0)();
  expect(readdirSync(out)).toEqual([]);
}

function expectHeld(by: string): void {
  expect(() => lock(place(), PATIENCE_MS)).toThrow(
    new WriteStop({
      code: "output/busy",
      severity: "error",
      message: `Another compile (${by}) has been writing this output folder for 0.2 s.`,
      help: `Wait for it to end; if none runs, delete "${at()}".`,
    }),
  );
}

describe("lock", () => {
  it("stands complete in the folder until it is given back", () => {
    const unlock = lock(place());
    expect(readdirSync(at())).toEqual([expect.stringContaining(`-${process.pid}-`)]);
    unlock();
    expect(readdirSync(out)).toEqual([]);
  });

  it("waits for a living owner and then says who it is, and leaves no claim", () => {
    const unlock = lock(place());
    const before = performance.now();
    expectHeld(`process ${process.pid}`);
    expect(performance.now() - before).toBeGreaterThan(PATIENCE_MS * 0.9);
    expect(readdirSync(out)).toEqual([".lock"]);
    unlock();
    expectFree();
  });

  it("is taken at once from a process that has ended", () => {
    putLock(deadOwner());
    expectFree();
  });

  it("is taken at once when another process has its owner's number now", () => {
    putLock(newOwner().replace(/-([ts])(\d+)-/, "-$1$20-"));
    expectFree();
  });

  it("is taken at once when it is empty", () => {
    mkdirSync(at());
    expectFree();
  });

  it("is taken at once when it is damaged", () => {
    putLock("half a na");
    expectFree();
  });

  it.each(["", "4242", "\u0000"])("is taken at once when it is a file with the text %j", (text) => {
    writeFileSync(at(), text);
    expectFree();
  });

  it("is taken at once when it is a link, and nothing behind the link is touched", () => {
    const elsewhere = mkdtempSync(join(tmpdir(), "elsewhere-"));
    writeFileSync(join(elsewhere, deadOwner()), "");
    symlinkSync(elsewhere, at());
    expectFree();
    expect(readdirSync(elsewhere)).toHaveLength(1);
  });

  it("waits for a process of another machine until its lock is five minutes old", () => {
    const owner = ofAnotherMachine();
    putLock(owner);
    expectHeld(`process ${process.pid} of another machine or container`);
    const before = Date.now() / 1000 - 301;
    utimesSync(at(owner), before, before);
    expectFree();
  });

  it("is not given back for another owner", () => {
    const unlock = lock(place());
    const other = newOwner();
    writeFileSync(at(other), "");
    unlock();
    expect(readdirSync(at())).toEqual([other]);
    unlock();
    expect(readdirSync(at())).toEqual([other]);
  });

  it("is not given back a second time to the next owner's loss", () => {
    const first = lock(place());
    first();
    const second = lock(place());
    first();
    expect(readdirSync(at())).toHaveLength(1);
    second();
  });

  it("names the file system's reason where a lock cannot be made", () => {
    expect(() => lock(place("nowhere"))).toThrow(expect.objectContaining({ code: "ENOENT" }));
  });
});

describe("locks that never came into place", () => {
  it("are deleted when their owners have ended, and only those", () => {
    const living = `.lock-${newOwner()}`;
    for (const name of [living, `.lock-${deadOwner()}`, ".lock-notes"]) mkdirSync(join(out, name));
    mkdirSync(join(out, `.lock-${ofAnotherMachine()}`));
    removeDeadClaims(out);
    expect(readdirSync(out)).toHaveLength(3);
    expect(readdirSync(out)).toEqual(expect.arrayContaining([living, ".lock-notes"]));
  });
});

/**
 * Takes the lock some times; while it has it, it alone makes and removes a folder. Each second time it leaves the lock as
 * one that died does.
 */
const CONTENDER = `
import { mkdirSync, readdirSync, renameSync, rmdirSync } from "node:fs";
import { lock } from ${JSON.stringify(new URL("../../src/write/lock.ts", import.meta.url).href)};
const [out, rounds, dead] = process.argv.slice(1);
for (let round = 0; round < Number(rounds); round++) {
  const unlock = lock({ path: out, shown: out });
  mkdirSync(out + "/alone");
  rmdirSync(out + "/alone");
  if (round % 2 === 0) unlock();
  else renameSync(out + "/.lock/" + readdirSync(out + "/.lock")[0], out + "/.lock/" + dead.slice(0, -8) + String(10000000 + round));
}
`;

function contend(rounds: number): Promise<number | null> {
  const argv = [
    "--import",
    "tsx",
    "--conditions=ecs-dsl-source",
    "--input-type=module",
    "-e",
    CONTENDER,
    out,
    String(rounds),
  ];
  const child = spawn(process.execPath, [...argv, deadOwner()], { stdio: ["ignore", "inherit", "inherit"] });
  return new Promise((resolve) => {
    child.once("exit", resolve);
  });
}

describe("several processes", () => {
  it("never have the lock at the same time, whether it was given back or its owner died", async () => {
    expect(await Promise.all([contend(60), contend(60), contend(60)])).toEqual([0, 0, 0]);
    expectFree();
  });
});
