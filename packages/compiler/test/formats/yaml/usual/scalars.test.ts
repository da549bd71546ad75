import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { plainValue, quotedAt } from "../../../../src/formats/yaml/usual/scalars.ts";

describe("plainValue", () => {
  it.each([
    ["text", "text"],
    ["Nullable", "Nullable"],
    ["Null", null],
    ["~", null],
    ["", null],
    ["TRUE", true],
    ["false", false],
    ["yes", "yes"],
    ["012", 12],
    ["0o17", 15],
    ["0x1F", 31],
    ["-1.50", -1.5],
    [".5e3", 500],
    ["-.inf", -Infinity],
    [".nan", Number.NaN],
    ["1.2.3", "1.2.3"],
    ["+", "+"],
  ])("reads %j as %j", (text, value) => expect(plainValue(text)).toBe(value));

  it("reads as the library does", () => {
    const text = fc.stringMatching(/^[-+.~0-9a-fA-FnulLtreNaIixos_]{1,8}$/);
    const isSame = fc.property(text, (each) => {
      // A dash alone begins a list, and three end a document.
      fc.pre(!/^(?:-|---|\.\.\.)$/.test(each));
      expect(plainValue(each)).toEqual(parse(each));
    });
    fc.assert(isSame);
  });
});

describe("quotedAt", () => {
  it.each([
    [`'a' b`, { value: "a", end: 3 }],
    [`'it''s'`, { value: "it's", end: 7 }],
    [`"a"b`, { value: "a", end: 3 }],
    [String.raw`"a\"\n\/"`, { value: 'a"\n/', end: 9 }],
    [String.raw`"\\"`, { value: "\\", end: 4 }],
  ])("reads %j", (text, quoted) => expect(quotedAt(text, 0)).toEqual(quoted));

  it.each([`'a`, `"a`, `'a\nb'`, `"a\nb"`, String.raw`"\x41"`, String.raw`"\"`])("leaves %j alone", (text) =>
    expect(quotedAt(text, 0)).toBeUndefined(),
  );
});
