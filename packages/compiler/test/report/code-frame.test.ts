import { describe, expect, it } from "vitest";
import { codeFrame } from "../../src/report/code-frame.ts";

const at = (line: number, column: number, endLine?: number, endColumn?: number) => ({
  file: "a.ts",
  line,
  column,
  ...(endLine === undefined || endColumn === undefined ? {} : { endLine, endColumn }),
});

const marked = (text: string, ...place: Parameters<typeof at>) =>
  codeFrame(text.split("\n"), at(...place))
    .map((line) => line.text)
    .join("\n");

describe("codeFrame", () => {
  it("marks one character where no end is known", () => {
    expect(marked("cpu: 1", 1, 6)).toBe("cpu: 1\n     ^");
  });

  it("marks to the end of the first line of what spans several", () => {
    expect(marked("a: {\n  b: 1,\n}", 1, 1, 3, 2)).toBe("a: {\n^^^^\n  b: 1,");
  });

  it("keeps the marks below the text behind tabs, wide characters and marks without width", () => {
    expect(marked("\tname: 1", 1, 2, 1, 6)).toBe("  name: 1\n  ^^^^");
    expect(marked('"日本": x', 1, 7, 1, 8)).toBe('"日本": x\n        ^');
    expect(marked('"e\u0301": x', 1, 7, 1, 8)).toBe('"e\u0301": x\n     ^');
  });

  it("cuts a wide line around the marked place", () => {
    const line = `${"a".repeat(5000)}HERE${"b".repeat(5000)}`;
    const [shown, marks] = codeFrame([line], at(1, 5001, 1, 5005));
    expect(shown?.text.length).toBeLessThan(120);
    expect(shown?.text.startsWith("…")).toBe(true);
    expect(shown?.text.indexOf("HERE")).toBe(marks?.text.indexOf("^^^^"));
  });

  it("survives places that are not in the text", () => {
    expect(codeFrame(["a"], at(9, 1))).toEqual([]);
    expect(marked("abc", 1, 99)).toBe("abc\n   ^");
  });
});
