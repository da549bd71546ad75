import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const COMPILER = join(import.meta.dirname, "..", "..", "packages", "compiler");

let installed: string;

/** The command line as it is installed for another Node than the one that packed it: V8 takes none of the code that is kept. */
beforeEach(() => {
  installed = mkdtempSync(join(tmpdir(), "ecs-dsl-kept-"));
  for (const part of ["bin", "dist", "package.json"])
    cpSync(join(COMPILER, part), join(installed, part), { recursive: true, filter: isInstalled });
});
afterEach(() => rmSync(installed, { recursive: true }));

function isInstalled(path: string): boolean {
  return !path.endsWith(".cache") && /^(?:bin|dist|package\.json)$|\.cjs$/.test(basename(path));
}

function run(argument: string, env: Readonly<Record<string, string>> = {}) {
  const { CI: _, ...own } = process.env;
  const command = [join(installed, "bin", "ecs-dsl.cjs"), argument];
  return spawnSync(process.execPath, command, { encoding: "utf8", env: { ...own, ...env } });
}

function kept(): readonly string[] {
  return readdirSync(join(installed, "dist")).filter((file) => !file.endsWith(".cjs"));
}

describe("what V8 compiled of the command line", () => {
  it("is kept for its version after the first run that went well", () => {
    const first = run("--help");
    expect(kept()).toEqual([`cli.cjs.${process.versions.v8}-${process.arch}.cache`]);
    expect(run("--help")).toMatchObject({ status: 0, stdout: first.stdout, stderr: "" });
  });

  it.each([
    ["a run that failed", "complie", {}, 2],
    ["a machine that is used once", "--help", { CI: "true" }, 0],
  ])("is not kept after %s", (_, argument, env, status) => {
    expect(run(argument, env).status).toBe(status);
    expect(kept()).toEqual([]);
  });

  it("is not kept where nobody may write", () => {
    chmodSync(join(installed, "dist"), 0o555);
    expect(run("--help")).toMatchObject({ status: 0, stderr: "" });
    chmodSync(join(installed, "dist"), 0o755);
  });
});
