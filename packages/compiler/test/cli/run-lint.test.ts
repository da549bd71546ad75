import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { testIo } from "./test-io.ts";

const MISSPELT = '{ "containerDefinitions": [{ "nmae": "app", "image": "nginx:1.27.3" }], "family": "api" }\n';
const FIXED = MISSPELT.replace("nmae", "name");

async function linted(argv: readonly string[], files: Readonly<Record<string, string>> = {}, stdin = "") {
  const cwd = mkdtempSync(join(tmpdir(), "run-lint-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  const { io, out, err } = testIo({ cwd });
  const exit = await main(["lint", ...argv], { ...io, stdin: () => Buffer.from(stdin) });
  return { exit, out: out(), err: err(), text: (file: string) => readFileSync(join(cwd, file), "utf8") };
}

describe("lint", () => {
  it("checks the current folder without a name, and counts what it passed over", async () => {
    const { exit, out, err } = await linted([], { "task.json": MISSPELT, "package.json": "{}" });
    expect(exit).toBe(1);
    expect(out).toContain("task.json:1:30");
    expect(err).toBe("Checked 1 file; passed over 1 that holds nothing of ECS or ECR.\n");
  });

  it("edits files with --fix only", async () => {
    const files = { "task.json": MISSPELT };
    expect((await linted(["task.json"], files)).text("task.json")).toBe(MISSPELT);
    expect((await linted(["--fix", "task.json"], files)).text("task.json")).toBe(FIXED);
  });

  it("is a filter with --fix -", async () => {
    expect((await linted(["--fix", "-"], {}, MISSPELT)).out).toBe(FIXED);
  });

  it("fails on warnings with --strict", async () => {
    const files = { "task.json": FIXED.replace("1.27.3", "latest").replace('"name"', '"memory": 128, "name"') };
    const { exit, out } = await linted(["task.json"], files);
    expect([exit, /\bwarning\b/.test(out), /\berror\b/.test(out)]).toEqual([0, true, false]);
    expect((await linted(["--strict", "task.json"], files)).exit).toBe(1);
  });

  it("exits 1 for a broken file that a folder has, and checks the others", async () => {
    const files = { "broken.json": MISSPELT.replace(",", ""), "task.json": MISSPELT };
    const { exit, out } = await linted([], files);
    expect([exit, /^\S+\[([^\]]+)\]/gm.exec(out)?.[1], out.includes("task.json:1:30")]).toEqual([
      1,
      "input/json-syntax",
      true,
    ]);
    expect((await linted(["broken.json"], files)).exit).toBe(2);
  });

  it("exits 2 for what it cannot read, and for programs, which it never runs", async () => {
    expect((await linted(["absent.json"])).exit).toBe(2);
    const { exit, err } = await linted(["ecs.config.ts"], { "ecs.config.ts": "throw 1" });
    expect([exit, err.includes("ecs-dsl compile --config ecs.config.ts")]).toEqual([2, true]);
  });
});
