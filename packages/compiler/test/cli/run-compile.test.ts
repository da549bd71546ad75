import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { readArguments } from "../../src/cli/arguments.ts";
import { compileCommand } from "../../src/cli/commands/compile.ts";
import { runCompile } from "../../src/cli/run-compile.ts";
import { testIo } from "./test-io.ts";

const MAP = { version: 3, sources: ["ecs.config.ts"], names: [], mappings: "AAAA" };
const MAP_COMMENT = `//# sourceMappingURL=data:application/json;base64,${Buffer.from(JSON.stringify(MAP)).toString("base64")}`;

function app(more: string): string {
  return `app("shop", {
    environments: { staging: { account: "123456789012", region: "eu-west-1" } },
    define: () => ({ workloads: [service("api", { cpu: 256, memory: 512, image: "nginx:1.27.3", ${more} })] }),
  })`;
}

/** Runs the command on a config that is bundled already, in a new folder or again in `cwd`. */
async function compiled(argv: readonly string[], more = "", cwd = mkdtempSync(join(tmpdir(), "run-compile-"))) {
  vi.spyOn(console, "log");
  vi.spyOn(console, "info");
  vi.spyOn(console, "debug");
  const read = readArguments(compileCommand, argv);
  if ("problem" in read) throw new Error(read.problem.message);
  const config = join(cwd, "ecs.config.ts");
  writeFileSync(config, `export default ${app(more)};\n`);
  const code = `const { app, service } = require("ecs-dsl"); exports.default = ${app(more)};\n${MAP_COMMENT}\n`;
  const { io, out, err } = testIo({ cwd });
  const exit = await runCompile(read.given, io, { config, bundling: Promise.resolve({ code }) });
  return { cwd, exit, out: out(), err: err(), isWritten: existsSync(join(cwd, "ecs.out")) };
}

describe("runCompile", () => {
  const { log, info, debug } = console;
  afterEach(() => void Object.assign(console, { log, info, debug }));

  it("writes, and finds no difference afterwards", async () => {
    const { cwd, exit, isWritten } = await compiled([]);
    expect([exit, isWritten]).toEqual([0, true]);
    expect((await compiled(["--check"], "", cwd)).exit).toBe(0);
    expect((await compiled(["--check"], "desiredCount: 3", cwd)).exit).toBe(1);
  });

  it("writes nothing with --check", async () => {
    expect(await compiled(["--check"])).toMatchObject({ exit: 1, isWritten: false });
  });

  it("writes nothing when there is an error", async () => {
    const { exit, out, isWritten } = await compiled([], 'stopTimeout: "200s"');
    expect([exit, isWritten]).toEqual([1, false]);
    expect(out).toMatch(/\berror\b/);
  });

  it("gives programs one JSON document on stdout", async () => {
    const { exit, out } = await compiled(["--format", "json"]);
    expect([exit, Object.keys(JSON.parse(out)).includes("diagnostics")]).toEqual([0, true]);
  });
});
