import { describe, expect, it } from "vitest";
import { Cursor } from "../../../../src/formats/yaml/usual/cursor.ts";
import { takePlain } from "../../../../src/formats/yaml/usual/plain.ts";

function take(text: string, indent = 0) {
  const cursor = new Cursor(text);
  const { value, end } = takePlain(cursor, indent);
  return cursor.isUnusual ? undefined : { value, end };
}

describe("takePlain", () => {
  it.each([
    ["12", { value: 12, end: 2 }],
    ["a b  # c", { value: "a b", end: 3 }],
    ["a\n b \n\n c\nd", { value: "a b\nc", end: 9 }],
    ["1\n 2", { value: "1 2", end: 4 }],
    ["a\n # b\n c", { value: "a", end: 1 }],
    ["a\n - b", { value: "a - b", end: 6 }],
    ["a:b", { value: "a:b", end: 3 }],
  ])("reads %j", (text, taken) => expect(take(text)).toEqual(taken));

  it.each(["a: b", "a:", "a\tb", "- a", "&a", "a\n b: c"])("leaves %j alone", (text) =>
    expect(take(text)).toBeUndefined(),
  );

  it("goes on over lines that are deeper", () => {
    expect(take("a\n  b", 2)).toEqual({ value: "a", end: 1 });
    expect(take("a\n   b", 2)).toEqual({ value: "a b", end: 6 });
  });
});
