import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
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

function run(...args: readonly string[]) {
  return runIn({}, ...args);
}

function runIn(env: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const { CI: _, ...own } = process.env;
  const command = [join(installed, "bin", "ecs-dsl.cjs"), ...args];
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
    expect(runIn(env, argument).status).toBe(status);
    expect(kept()).toEqual([]);
  });

  it("is not kept where nobody may write", () => {
    chmodSync(join(installed, "dist"), 0o555);
    expect(run("--help")).toMatchObject({ status: 0, stderr: "" });
    chmodSync(join(installed, "dist"), 0o755);
  });

  it("is kept anew where V8 refuses it", () => {
    const file = join(installed, "dist", `cli.cjs.${process.versions.v8}-${process.arch}.cache`);
    writeFileSync(file, "what another V8 compiled");
    expect(run("--help").status).toBe(0);
    expect(refused()).toEqual([]);
    const { mtimeMs } = statSync(file);
    expect(run("--help").status).toBe(0);
    expect(statSync(file).mtimeMs).toBe(mtimeMs);
  });

  it("is kept as other runs take it after a run that has changed V8's flags", () => {
    const files = Array.from({ length: 200 }, (_, index) => {
      const file = join(installed, `task-${index}.json`);
      writeFileSync(file, JSON.stringify({ ...TASK, family: `shop-${index}` }, null, 8));
      return file;
    });
    expect(run("lint", ...files)).toMatchObject({ status: 0 });
    expect(kept().map((file) => file.slice(0, file.indexOf(".cjs")))).toEqual(["cli-run-lint", "cli"]);
    expect(refused()).toEqual([]);
  });
});

/** What is kept and V8 does not take. */
function refused(): readonly string[] {
  return kept().filter((file) => {
    const [bundle, code] = [file.slice(0, file.indexOf(".cjs") + 4), file].map((name) => join(installed, "dist", name));
    const { stdout } = spawnSync(process.execPath, ["-e", TAKES, String(bundle), String(code)], { encoding: "utf8" });
    return stdout !== "false";
  });
}

const TAKES = `
const { readFileSync } = require("node:fs");
const [source, cachedData] = process.argv.slice(1).map((file) => readFileSync(file));
const script = new (require("node:vm").Script)(source.latin1Slice(), { cachedData });
process.stdout.write(String(script.cachedDataRejected));
`;

const TASK = {
  networkMode: "awsvpc",
  requiresCompatibilities: ["FARGATE"],
  cpu: "256",
  memory: "512",
  containerDefinitions: [
    { name: "api", image: "nginx:1.27.3", environment: [{ name: "TEXT", value: "x".repeat(400) }] },
  ],
};
