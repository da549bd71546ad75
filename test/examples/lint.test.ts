import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lint } from "../../packages/compiler/src/lint.ts";

const FOLDER = join(import.meta.dirname, "../../examples/lint");
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith(".json"));

describe("examples/lint", () => {
  const inputs = FILES.map((file) => ({ file, bytes: readFileSync(join(FOLDER, file)), isNamed: true }));

  it("has the real defects of each file, and nothing else", async () => {
    const lines = (await lint(inputs)).flatMap(({ file, diagnostics }) => [
      file,
      ...diagnostics.map(({ code, severity, origin }) =>
        `  ${severity} ${code} at ${origin?.line} ${origin?.path ?? ""}`.trimEnd(),
      ),
    ]);
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(join(FOLDER, "findings.txt"));
  });

  it("is read, file by file: none is passed over", async () => {
    expect(FILES.length).toBe(10);
    expect((await lint(inputs)).filter(({ kind }) => kind !== "documents")).toEqual([]);
  });

  it("says in the README what is wrong with each", () => {
    const readme = readFileSync(join(FOLDER, "README.md"), "utf8");
    expect(FILES.filter((file) => !readme.includes(file))).toEqual([]);
  });
});
