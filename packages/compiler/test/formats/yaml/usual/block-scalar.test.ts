import { describe, expect, it } from "vitest";
import { blockScalarAt } from "../../../../src/formats/yaml/usual/block-scalar.ts";

describe("blockScalarAt", () => {
  it.each([
    ["|\n  a\n   b\nc", "a\n b\n", 11],
    ["|-\n  a\n\n\nc", "a", 7],
    ["|\n\n  a", "\na\n", 6],
    [">\n  a\n  b\n\n\n  c\n", "a b\n\nc\n", 16],
    ["| # why\n  # no comment\n", "# no comment\n", 23],
  ])("reads %j", (text, value, end) =>
    expect(blockScalarAt(text, 0, 0)).toEqual({ value, isLiteral: text.startsWith("|"), end }),
  );

  it.each(["|", "|+\n  a", "|2\n  a", "|\nb", "|\n\ta", "|\n    \n  a", ">\n  a\n   b\n", "|#\n  a"])(
    "leaves %j alone",
    (text) => expect(blockScalarAt(text, 0, 0)).toBeUndefined(),
  );

  it("needs more blanks than what it stands below", () => {
    expect(blockScalarAt("|\n  a", 0, 2)).toBeUndefined();
    expect(blockScalarAt("|\n   a", 0, 2)?.value).toBe("a\n");
  });
});
