import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compile } from "../../packages/compiler/src/compile.ts";
import { configFolders } from "../examples/examples.ts";

// Each folder holds a first attempt, what the compiler says of it, and the config that follows the advice word by word.
// Types refuse many of the attempts earlier; the compiler answers those who write JavaScript or run it all the same.

const ATTEMPTS = configFolders(import.meta.dirname);

/** What is said of the config in the folder: place, message and advice of each finding. */
async function said(folder: string): Promise<string> {
  const compiled = await compile({ cwd: folder });
  const found = "problem" in compiled ? [compiled.problem] : compiled.diagnostics;
  return found
    .map(({ code, severity, message, help, origin }) => {
      const place = origin === undefined ? "nowhere" : `${origin.file}:${origin.line}:${origin.column}`;
      return `${severity}[${code}] ${message}\n  at ${place}\n  help: ${help}\n`;
    })
    .join("");
}

describe("first attempts", () => {
  it("are there", () => {
    expect(ATTEMPTS.length).toBeGreaterThan(30);
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
