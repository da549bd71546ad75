import { describe, expect, it } from "vitest";
import { Cursor, scalar, tagged, takeTag } from "../../../../src/formats/yaml/usual/cursor.ts";

function at(text: string): Cursor {
  return new Cursor(text);
}

describe("a cursor", () => {
  it("knows blanks, ends and lines", () => {
    const cursor = at("  a\nb");
    expect([cursor.isBlankAt(0), cursor.isBlankAt(2), cursor.isBlankAt(3), cursor.isBlankAt(5)]).toEqual([
      true,
      false,
      true,
      true,
    ]);
    cursor.skipBlanks();
    expect([cursor.at, cursor.lineEnd, cursor.isAtEnd]).toEqual([2, 3, false]);
    cursor.giveUp();
    expect([cursor.isUnusual, cursor.isAtEnd, cursor.lineEnd]).toEqual([true, true, 5]);
  });

  it.each([
    ["a", true, true],
    ["-a", true, true],
    ["-]", true, false],
    ["- a", false, false],
    ["#", false, false],
    ["", false, false],
  ])("knows of %j whether a text begins", (text, inBlock, inFlow) => {
    expect(at(text).isAtPlain(false)).toBe(inBlock);
    expect(at(text).isAtPlain(true)).toBe(inFlow);
  });
});

describe("a tag", () => {
  it.each([
    ["!Ref  a", "!Ref", 6],
    ["!If\n", "!If", 3],
    ["!Ref", undefined, 0],
    ["!!str a", undefined, 0],
    ["!Ref: a", undefined, 0],
    ["a", undefined, 0],
  ])("of %j is %j", (text, tag, end) => {
    const cursor = at(text);
    expect([takeTag(cursor), cursor.at]).toEqual([tag, end]);
  });

  it("makes a text of a scalar", () => {
    expect(tagged(scalar(12, 0, 3), "!Ref", "012")).toMatchObject({ value: "012", tag: "!Ref" });
    expect(tagged(scalar("a", 0, 3), "!Ref", '"a"')).toMatchObject({ value: "a", tag: "!Ref" });
  });
});
