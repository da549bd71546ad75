import type { Diagnostic } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import { pretty } from "../../src/report/pretty.ts";
import { ruleSummary } from "../../src/report/rule-summary.ts";
import { CONTEXT } from "./findings.ts";

/** So many findings of a code, each in the next of three files. */
function found(code: string, count: number, files = 3): readonly Diagnostic[] {
  return Array.from({ length: count }, (_, index) => ({
    code,
    severity: "warning",
    message: "…",
    origin: { file: `${index % files}.json`, line: 1, column: 1 },
  }));
}

describe("a summary by rule", () => {
  it("counts each code and its files, the most frequent first, then by name", () => {
    expect(ruleSummary([...found("b/one", 1), ...found("a/one", 1), ...found("c/many", 12)])).toEqual([
      "12  c/many  in 3 files",
      " 1  a/one   in 1 file",
      " 1  b/one   in 1 file",
    ]);
  });

  it.each([
    ["few findings", found("a/b", 9)],
    ["few files", found("a/b", 10, 2)],
    ["nothing", []],
  ])("is not there for %s", (_, diagnostics) => expect(ruleSummary(diagnostics)).toEqual([]));

  it("stands before the totals", () => {
    expect(pretty(found("a/b", 10), CONTEXT)).toMatch(/explain a\/b\n\n10 {2}a\/b {2}in 3 files\n\n10 warnings\n$/);
  });
});
