import { describe, expect, it } from "vitest";
import { lineColumn } from "../../src/formats/span.ts";

describe("lineColumn", () => {
  it.each([
    ["", 0, { line: 1, column: 1 }],
    ["ab\ncd", 1, { line: 1, column: 2 }],
    ["ab\ncd", 2, { line: 1, column: 3 }],
    ["ab\ncd", 3, { line: 2, column: 1 }],
    ["ab\r\ncd", 4, { line: 2, column: 1 }],
    ["ab\rcd", 3, { line: 2, column: 1 }],
    ["\n\n\n", 3, { line: 4, column: 1 }],
  ])("of %j at %i", (text, offset, position) => expect(lineColumn(text, offset)).toEqual(position));

  it("forgets a text for the next one", () => {
    expect(lineColumn("a\nb", 2).line).toBe(2);
    expect(lineColumn("abc", 2).line).toBe(1);
  });
});
