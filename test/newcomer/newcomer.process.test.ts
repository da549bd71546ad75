import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compile } from "../../packages/compiler/src/compile.ts";
import { pretty } from "../../packages/compiler/src/report/pretty.ts";
import { configFolders } from "../examples/examples.ts";

// Each folder holds a first attempt, what the compiler says of it, and the config that follows the advice word by word.
// Types refuse many of the attempts earlier; the compiler answers those who write JavaScript or run it all the same.

const ATTEMPTS = configFolders(import.meta.dirname);

/** What is said of the config in the folder, as a terminal without colours shows it. */
async function said(folder: string): Promise<string> {
  const compiled = await compile({ cwd: folder });
  const found = "problem" in compiled ? [compiled.problem] : compiled.diagnostics;
  return pretty(found, { color: false, readText: (file) => readFileSync(join(folder, file), "utf8") });
}

describe("first attempts", () => {
  it("are there", () => {
    expect(ATTEMPTS.length).toBeGreaterThan(70);
  });

  it.each(ATTEMPTS)("%s is answered as it says", async (name) => {
    const folder = join(import.meta.dirname, name);
    expect(await said(folder)).toBe(readFileSync(join(folder, "said.txt"), "utf8"));
  });

  it.each(ATTEMPTS)("%s compiles when the advice is followed", async (name) => {
    const compiled = await compile({ cwd: join(import.meta.dirname, name, "advised") });
    expect(
      "problem" in compiled ? compiled.problem : compiled.diagnostics.filter(({ severity }) => severity === "error"),
    ).toEqual([]);
  });
});
