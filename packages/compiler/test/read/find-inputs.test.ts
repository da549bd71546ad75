import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findInputs } from "../../src/read/find-inputs.ts";

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
function found(...names: readonly string[]): readonly string[] {
  return [...findInputs(names, folder, () => Buffer.from(""))].map((input) =>
    "problem" in input ? `${input.isNamed ? "!" : ""}${input.file}: ${input.problem.message}` : input.file,
  );
}

describe("findInputs", () => {
  it("yields a file once, however it is named", () => {
    expect(
      found("deploy", "deploy/task.json", "./deploy/../deploy/task.json", join(folder, "deploy/task.json")),
    ).toEqual(["deploy/task.json"]);
  });

  it("reads whole files, also those that end with a page", () => {
    const sizes = [0, 1, 4095, 4096, 4097, 12_288, 1_000_000];
    for (const size of sizes) writeFileSync(join(folder, `${size}.txt`), "a".repeat(size));
    const lengths: number[] = [];
    const names = sizes.map((size) => `${size}.txt`);
    for (const input of findInputs(names, folder, () => Buffer.from(""))) {
      if ("bytes" in input) lengths.push(input.bytes.length);
    }
    expect(lengths).toEqual(sizes);
  });

  it("tells a circle of links from a file that is not there", () => {
    symlinkSync("circle.json", join(folder, "circle.json"));
    symlinkSync("nowhere.json", join(folder, "lost.json"));
    expect(found("circle.json", "lost.json", "gone.json")).toEqual([
      "!circle.json: The file cannot be read, so it was not checked.",
      '!lost.json: There is no file "lost.json", so there is nothing to check.',
      '!gone.json: There is no file "gone.json", so there is nothing to check.',
    ]);
  });

  it.runIf(process.getuid?.() !== 0)("says what may not be read, and fails where it was named", () => {
    chmodSync(join(folder, "deploy"), 0);
    expect(found("deploy", "deploy/task.json")).toEqual([
      "!deploy: The folder cannot be read, so its files were not checked.",
      "!deploy/task.json: The file cannot be read, so it was not checked.",
    ]);
  });
});
