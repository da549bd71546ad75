import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const HOOK = join(import.meta.dirname, "../../.githooks/commit-msg");

const folder = mkdtempSync(join(tmpdir(), "ecs-dsl-commit-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The hook's answer to a commit with this message. */
function judge(message: string): { readonly exitCode: number | null; readonly stderr: string } {
  const path = join(folder, "COMMIT_EDITMSG");
  writeFileSync(path, message);
  const { status, stderr } = spawnSync(HOOK, [path], { encoding: "utf8" });
  return { exitCode: status, stderr };
}

describe("the hook on commit messages", () => {
  it("accepts a subject of 72 characters, whatever the body", () => {
    expect(judge(`${"a".repeat(72)}\n\n${"b".repeat(200)}\n`)).toEqual({ exitCode: 0, stderr: "" });
  });

  it("refuses a longer one and says how long it is", () => {
    const subject = "a".repeat(73);
    expect(judge(`# A comment of git's\n\n${subject}\n`)).toEqual({
      exitCode: 1,
      stderr: `The subject has 73 characters; 72 is the most. Say why in the body: ${subject}\n`,
    });
  });

  it("counts characters, not bytes", () => {
    expect(judge("é".repeat(72)).exitCode).toBe(0);
  });

  it.each(["Merge branch", "Revert", "fixup!", "squash!"])("lets through what git writes: %s", (start) => {
    expect(judge(`${start} ${"a".repeat(80)}`).exitCode).toBe(0);
  });

  it("leaves an empty message to git", () => {
    expect(judge("# only a comment\n")).toEqual({ exitCode: 0, stderr: "" });
  });
});
