import { describe, expect, it } from "vitest";
import { lineBreak, lineStart, nested, onOneLine, replaced } from "../../src/formats/text-editor.ts";

describe("text", () => {
  it("is replaced between two offsets, and nowhere else", () => {
    expect(replaced("one two three", 4, 7, "2")).toBe("one 2 three");
    expect(replaced("one", 3, 3, "!")).toBe("one!");
  });

  it("keeps its own line breaks", () => {
    expect([lineBreak("a\r\nb"), lineBreak("a\nb"), lineBreak("a")]).toEqual(["\r\n", "\n", "\n"]);
  });

  it.each([
    ["ab\ncd", 4, 3],
    ["ab\ncd", 3, 3],
    ["ab\ncd", 1, 0],
  ])("of %j has the line of %i begin at %i", (text, offset, start) => expect(lineStart(text, offset)).toBe(start));
});

describe("values", () => {
  it("are nested in what a path names", () => {
    expect(nested(["a", 0, "b"], 1)).toEqual({ a: [{ b: 1 }] });
    expect(nested([], 1)).toBe(1);
  });

  it.each([
    [{ a: [1, "x"], b: {} }, '{ "a": [1, "x"], "b": {} }'],
    [[], "[]"],
    [null, "null"],
    ['say "no"', String.raw`"say \"no\""`],
  ])("are written on one line: %j", (value, text) => {
    expect(onOneLine(value)).toBe(text);
    expect(JSON.parse(text)).toEqual(value);
  });
});
