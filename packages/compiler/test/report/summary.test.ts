import { describe, expect, it } from "vitest";
import { counted, summarize, summaryText } from "../../src/report/summary.ts";

describe("a summary", () => {
  it("counts findings of each severity", () => {
    const severities = ["error", "info", "error", "warning"] as const;
    const findings = severities.map((severity) => ({ code: "a/b", severity, message: "" }));
    expect(summarize(findings)).toEqual({ errors: 2, warnings: 1, infos: 1 });
  });

  it("says nothing of what there is none of", () => {
    expect(summaryText({ errors: 1, warnings: 0, infos: 2 })).toBe("1 error, 2 infos");
    expect(summaryText({ errors: 0, warnings: 0, infos: 0 })).toBe("");
  });

  it.each([
    [0, ""],
    [1, "1 file"],
    [2, "2 files"],
  ])("counts %i", (count, text) => expect(counted(count, "file")).toBe(text));
});
