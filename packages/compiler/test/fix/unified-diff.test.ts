import { applyPatch } from "diff";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unifiedDiff } from "../../src/fix/unified-diff.ts";

describe("a unified diff", () => {
  it("shows the lines that change between three that do not", () => {
    const lines = ["1", "2", "3", "4", "5", "6", "7", "8", "9", ""];
    const before = lines.join("\n");
    expect(unifiedDiff("a/b.json", before, before.replace("6", "six"))).toBe(
      "--- a/a/b.json\n+++ b/a/b.json\n@@ -3,7 +3,7 @@\n 3\n 4\n 5\n-6\n+six\n 7\n 8\n 9\n",
    );
  });

  it("says where no line break ends a file", () => {
    expect(unifiedDiff("a", "x", "y\n")).toContain("-x\n\\ No newline at end of file\n+y\n");
  });

  it("makes the one text of the other", () => {
    const text = fc
      .array(fc.constantFrom("a", "b", "\n", "\r\n", "é"), { maxLength: 40 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const patch = unifiedDiff("file", before, after);
        expect(applyPatch(before, patch, { autoConvertLineEndings: false })).toBe(after);
      }),
    );
  });
});
