import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { applyPatch } from "diff";
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

  it("says what of it holds something that it could not check", async () => {
    const filledIn = '{ "containerDefinitions": [%{ if proxy } {} %{ endif }] }';
    const word = "something is filled in here later; check the text that it makes.";
    const one = await linted(["a.json"], { "a.json": filledIn });
    expect(one).toMatchObject({
      exit: 0,
      err: `a.json was passed over: ${word}\nChecked no file; passed over 1 for the reason above.\n`,
    });
    const more = await linted([], { "a.json": filledIn, "b.json": filledIn, "package.json": "{}" });
    expect(more.err).toContain("Checked no file; passed over 3, 2 of them for the reasons above.\n");
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

  it("prints a patch that makes the edits of --fix, and edits nothing", async () => {
    const files = { "task.json": MISSPELT, "clean.json": FIXED };
    const { exit, out, text } = await linted(["--fix-dry-run"], files);
    expect([exit, text("task.json")]).toEqual([1, MISSPELT]);
    expect(applyPatch(MISSPELT, out)).toBe(FIXED);
    expect(out).toMatch(/^--- a\/task\.json\n\+\+\+ b\/task\.json\n@@ /);
    expect(await linted(["--fix-dry-run", "clean.json"], files)).toMatchObject({ exit: 0, out: "" });
  });

  it("calls standard input by a name, which the settings know", async () => {
    const settings = { overrides: [{ files: "legacy/*", rules: { "images/latest-tag": "off" } }] };
    const files = { "ecs-dsl.json": JSON.stringify(settings) };
    const latest = FIXED.replace("1.27.3", "latest").replace('"name"', '"memory": 128, "name"');
    const { exit, out } = await linted(["--stdin-filename", "new/task.json"], files, latest);
    expect([exit, out.includes("new/task.json:1:")]).toEqual([0, true]);
    expect((await linted(["--stdin-filename", "legacy/task.json"], files, latest)).out).toBe("");
    expect((await linted(["--fix", "--stdin-filename", "a.json"], {}, MISSPELT)).out).toBe(FIXED);
    const both = await linted(["--stdin-filename", "a.json", "b.json"], { "b.json": MISSPELT }, MISSPELT);
    expect([both.out.includes("a.json:1:"), both.out.includes("b.json:1:")]).toEqual([true, true]);
    expect((await linted(["--stdin-filename", "ecs.config.ts"], {}, "throw 1")).exit).toBe(2);
  });

  it("passes over what the settings ignore, even where it is named", async () => {
    const files = { "ecs-dsl.json": '{ "ignore": ["fixtures-*"] }', "fixtures-a.json": MISSPELT, "b.json": FIXED };
    expect(await linted(["fixtures-a.json", "b.json"], files)).toMatchObject({ exit: 0, err: "Checked 1 file.\n" });
  });

  it("shows what is new since the baseline was written", async () => {
    const files = { "task.json": MISSPELT };
    const cwd = mkdtempSync(join(tmpdir(), "run-lint-"));
    const run = async (...argv: readonly string[]) => {
      const { io, out, err } = testIo({ cwd });
      return { exit: await main(["lint", "task.json", ...argv], io), out: out(), err: err() };
    };
    writeFileSync(join(cwd, "task.json"), files["task.json"]);
    expect(await run("--update-baseline")).toMatchObject({ exit: 2 });
    expect(await run("--baseline", "b.json")).toMatchObject({ exit: 2 });
    expect(await run("--baseline", "b.json", "--update-baseline")).toEqual({
      exit: 0,
      out: "",
      err: expect.stringMatching(/^Wrote \d findings? to b\.json\.\n$/),
    });
    expect(await run("--baseline", "b.json")).toMatchObject({ exit: 0, out: "" });
    expect(await run("--fix", "--baseline", "fixed.json", "--update-baseline")).toMatchObject({ exit: 0 });
    expect(readFileSync(join(cwd, "task.json"), "utf8")).toBe(FIXED);
    writeFileSync(join(cwd, "task.json"), MISSPELT.replace('"family"', '"familly"'));
    expect(await run("--baseline", "b.json")).toMatchObject({ exit: 1, out: expect.stringContaining("familly") });
    writeFileSync(join(cwd, "task.json"), FIXED);
    expect((await run("--baseline", "b.json")).err).toContain("no longer found");
  });
});
