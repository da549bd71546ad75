import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findInputs } from "../../../src/read/inputs/find-inputs.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ecs-dsl-find-"));
  mkdirSync(join(folder, "deploy"));
  writeFileSync(join(folder, "deploy", "task.json"), "{}");
});

afterEach(() => {
  chmodSync(join(folder, "deploy"), 0o700);
  rmSync(folder, { recursive: true });
});

/** What arguments lead to: names of files, and of those that cannot be read why, with `!` where that fails the run. */
async function found(...names: readonly string[]): Promise<readonly string[]> {
  const files: string[] = [];
  for await (const input of findInputs(names, folder, () => Buffer.from(""))) {
    files.push("problem" in input ? `${input.isNamed ? "!" : ""}${input.file}: ${input.problem.message}` : input.file);
  }
  return files;
}

describe("findInputs", () => {
  it("yields a file once, however it is named", async () => {
    expect(
      await found("deploy", "deploy/task.json", "./deploy/../deploy/task.json", join(folder, "deploy/task.json")),
    ).toEqual(["deploy/task.json"]);
  });

  it("finds JSON, YAML and templates in a folder, also where something fills them in first", async () => {
    const names = ["a.yml", "b.yaml", "c.template", "d.json.tpl", "e.json.tftpl", "f.yaml.j2", "g.json.erb"];
    for (const name of [...names, "h.tpl", "i.md", "j.json.bak"]) writeFileSync(join(folder, "deploy", name), "{}");
    expect(await found("deploy")).toEqual([...names.slice(0, 7), "task.json"].map((name) => `deploy/${name}`));
  });

  it("reads whole files, also those that end with a page", async () => {
    const sizes = [0, 1, 4095, 4096, 4097, 12_288, 1_000_000];
    for (const size of sizes) writeFileSync(join(folder, `${size}.txt`), "a".repeat(size));
    const lengths: number[] = [];
    const names = sizes.map((size) => `${size}.txt`);
    for await (const input of findInputs(names, folder, () => Buffer.from(""))) {
      if ("bytes" in input) lengths.push(input.bytes.length);
    }
    expect(lengths).toEqual(sizes);
  });

  it("tells a cycle of links from a file that is not there", async () => {
    symlinkSync("cycle.json", join(folder, "cycle.json"));
    symlinkSync("nowhere.json", join(folder, "lost.json"));
    expect(await found("cycle.json", "lost.json", "gone.json")).toEqual([
      "!cycle.json: The file cannot be read, so it was not checked.",
      '!lost.json: There is no file "lost.json", so there is nothing to check.',
      '!gone.json: There is no file "gone.json", so there is nothing to check.',
    ]);
  });

  it.runIf(process.getuid?.() !== 0)("says what may not be read, and fails where it was named", async () => {
    chmodSync(join(folder, "deploy"), 0);
    expect(await found("deploy", "deploy/task.json")).toEqual([
      "!deploy: The folder cannot be read, so its files were not checked.",
      "!deploy/task.json: The file cannot be read, so it was not checked.",
    ]);
  });

  it("says that a pipe or a device is not checked, without waiting for it", async () => {
    symlinkSync("/dev/zero", join(folder, "zero.json"));
    expect(await found("/dev/zero", "zero.json", ".")).toEqual([
      `!${relative(folder, "/dev/zero")}: This is not a regular file, so it was not checked.`,
      "!zero.json: This is not a regular file, so it was not checked.",
      "deploy/task.json",
    ]);
  });

  it.each(["[z-a].json", "a}{b*", "{a,b", "*(", "**/*.jsn", `*${"a".repeat(70_000)}`])(
    "says that nothing matches the pattern %#",
    async (pattern) => {
      expect(await found(pattern)).toEqual([
        `!${pattern}: No file matches "${pattern}", so there is nothing to check.`,
      ]);
    },
  );

  it.each([
    ["deploy/*.json", ["deploy/task.json"]],
    ["./**/task.{json,yaml}", ["deploy/task.json"]],
    ["*/tas[a-k].json", ["deploy/task.json"]],
    ["task (*.yaml", ["task (1).yaml"]],
  ])("finds what matches %s", async (pattern, files) => {
    writeFileSync(join(folder, "task (1).yaml"), "");
    expect(await found(pattern)).toEqual(files);
  });
});
