import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BROKEN, compileExample, configFolders, EXAMPLES, furtherConfigs, runHere, transcript } from "./examples.ts";

describe("examples", () => {
  it.each(configFolders(EXAMPLES))("%s compiles to exactly its expected/ folder", async (name) => {
    const run = await compileExample(name, ["--check"], () => {});
    expect(run.stdout + run.stderr).not.toContain("error");
    expect(run.exitCode).toBe(0);
  });
});

describe("configs beside that of an example", () => {
  it.each(furtherConfigs())("%s/%s compiles to exactly its %s/ folder", async (example, config, out) => {
    const words = ["--config", config, "--out", out, "--check"];
    const { exitCode, stdout, stderr } = await runHere(join(EXAMPLES, example), "compile", ...words);
    expect(stdout + stderr).not.toContain("error");
    expect(exitCode).toBe(0);
  });
});

describe("broken examples", () => {
  it("are there", () => {
    expect(configFolders(BROKEN).length).toBeGreaterThan(15);
  });

  it.each(configFolders(BROKEN))("%s shows exactly its expected.txt", async (name) => {
    expect(await transcript(name)).toBe(readFileSync(join(BROKEN, name, "expected.txt"), "utf8"));
  });

  it.each(configFolders(BROKEN))("%s writes nothing when it has an error", async (name) => {
    const out = mkdtempSync(join(tmpdir(), "ecs-dsl-broken-"));
    try {
      const run = await runHere(join(BROKEN, name), "compile", "--out", join(out, "out"), "--format", "json");
      const errors = run.stdout.includes('"severity": "error"') || run.stdout.includes('"severity":"error"');
      expect(run.exitCode).toBe(errors ? 1 : 0);
    } finally {
      rmSync(out, { recursive: true });
    }
  });
});
