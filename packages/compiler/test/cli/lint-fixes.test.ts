import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { patchOf, writeFixes } from "../../src/cli/lint-fixes.ts";
import { LintInputs } from "../../src/cli/lint-inputs.ts";
import type { LintedFile } from "../../src/lint.ts";
import { testIo } from "./test-io.ts";

const fixed = (file: string): LintedFile => ({
  file,
  kind: "documents",
  diagnostics: [],
  fixed: { text: "new\n", applied: [{ title: "Write new", edits: [] }] },
});

function setUp() {
  const cwd = mkdtempSync(join(tmpdir(), "lint-fixes-"));
  writeFileSync(join(cwd, "a.json"), "old\n");
  const { io, err } = testIo({ cwd });
  return { io, err, inputs: new LintInputs(["a.json"], io), text: () => readFileSync(join(cwd, "a.json"), "utf8") };
}

describe("fixes of files", () => {
  it("are written, and said one by one; those of standard input are not", () => {
    const { io, err, inputs, text } = setUp();
    expect(writeFixes([fixed("a.json"), fixed("-")], inputs, io)).toEqual([]);
    expect([text(), err()]).toEqual(["new\n", "a.json: Write new.\n"]);
  });

  it("that cannot be written are a finding, and the others are written", () => {
    const { io, inputs, text } = setUp();
    const problems = writeFixes([fixed("absent/b.json"), fixed("a.json")], inputs, io);
    expect(problems).toMatchObject([{ code: expect.stringMatching(/^input\//), severity: "error" }]);
    expect(text()).toBe("new\n");
  });

  it("are shown as one patch, without which the files stay as they are", async () => {
    const { inputs, text } = setUp();
    expect(await patchOf([fixed("a.json")], inputs)).toBe("--- a/a.json\n+++ b/a.json\n@@ -1,1 +1,1 @@\n-old\n+new\n");
    expect([await patchOf([], inputs), text()]).toEqual(["", "old\n"]);
  });
});
