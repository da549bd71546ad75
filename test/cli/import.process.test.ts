import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { configFolders, EXAMPLES } from "../examples/examples.ts";
import { COMMAND, ROOT } from "./project.ts";
import { runInOneProcess } from "./run-in-one-process.ts";

const FIXTURES = join(ROOT, "packages", "compiler", "test", "fixtures", "import");
const folder = mkdtempSync(join(tmpdir(), "ecs-dsl-import-"));

beforeAll(() => {
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(join(ROOT, "packages", "compiler"), join(folder, "node_modules", "ecs-dsl"), "junction");
});
afterAll(() => rmSync(folder, { recursive: true }));

function ecsDsl(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { cwd: folder, encoding: "utf8" });
  return { status, text: stdout + stderr };
}

/** What every example compiles to: a folder for each environment. */
const TREES = configFolders(EXAMPLES).flatMap((name) => {
  const outs = readdirSync(join(EXAMPLES, name)).filter((out) => out.startsWith("expected"));
  const environmentsIn = (out: string) =>
    readdirSync(join(EXAMPLES, name, out)).filter((each) => !each.startsWith("."));
  return outs.flatMap((out) => environmentsIn(out).map((environment) => join(name, out, environment)));
});

/** The one that has repositories alone. */
const NOTHING_RUNS = ["public-repository/expected/production"];

const PLACE = ["--account", "123456789012", "--region", "us-east-1"];

describe("ecs-dsl import", () => {
  it("writes configs that compile, and that TypeScript finds nothing wrong with, of every tree of the examples", () => {
    expect(TREES.length).toBeGreaterThan(40);
    const trees = TREES.filter((tree) => !NOTHING_RUNS.includes(tree));
    const nameOf = (tree: string) => tree.replaceAll("/", "-");
    const configs = trees.map((tree) => `${nameOf(tree)}.config.mts`);
    const done = runInOneProcess(folder, [
      ...trees.map((tree) => ["import", join(EXAMPLES, tree), ...PLACE, "--out", `${nameOf(tree)}.config.mts`]),
      ...trees.map((tree) => ["compile", "--config", `${nameOf(tree)}.config.mts`, "--out", nameOf(tree)]),
    ]);
    expect(done).toHaveLength(2 * trees.length);
    expect(done.filter(({ exit, text }) => exit !== 0 || /error\[|failed:/.test(text))).toEqual([]);
    for (const tree of NOTHING_RUNS)
      expect(ecsDsl("import", join(EXAMPLES, tree)).text).toMatch(
        /error\[(?:usage\/import-source|input\/not-imported)\]/,
      );
    const flags = "--noEmit --strict --skipLibCheck --target es2022 --module preserve --types".split(" ");
    const tsc = spawnSync(process.execPath, [join(ROOT, "node_modules/typescript/bin/tsc"), ...flags, "", ...configs], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(tsc.stdout).toBe("");
  }, 300_000);

  it("writes a config of a compose file, which compiles", () => {
    const config = "web.config.ts";
    expect(ecsDsl("import", join(FIXTURES, "compose", "web"), ...PLACE, "--out", config).status).toBe(0);
    expect(ecsDsl("compile", "--config", config).text).toContain("ecs.out/production: ");
    expect(existsSync(join(folder, "ecs.out", "production", "deploy.sh"))).toBe(true);
  });

  it("reads a service that runs: nobody is there to ask", () => {
    const { status, text } = ecsDsl(
      "import",
      "--live",
      "prod/api",
      "--region",
      "eu-west-1",
      "--endpoint-url",
      "http://127.0.0.1:9",
    );
    expect([status, /error\[live\/(?:unreachable|credentials)\]/.test(text)]).toEqual([2, true]);
  });
});
