import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quote, quoteAll, quoteText } from "../../../src/emit/text/quote.ts";

describe("quote", () => {
  it.each([
    ["api", "api"],
    ["my-app/backend:v1.0", "my-app/backend:v1.0"],
    ["NODE_ENV=production", "NODE_ENV=production"],
    ["", "''"],
    ["two words", "'two words'"],
    ["~", "'~'"],
    ["=api", "'=api'"],
    ["*", "'*'"],
    ["$HOME", String.raw`$'$HOME'`],
    ["it's", String.raw`$'it\'s'`],
    ["a\\b", String.raw`$'a\\b'`],
    ["a\n\tb\r", String.raw`$'a\n\tb\r'`],
    ["é", String.raw`$'\xc3\xa9'`],
    ["\u007f", String.raw`$'\x7f'`],
    ["a\0b", "ab"],
  ])("writes %j as %s", (text, word) => expect(quote(text)).toBe(word));

  it("quotes words that bash reads as syntax", () => {
    expect(quoteAll(["esac", "in", "done", "if", "donee"])).toBe("'esac' 'in' 'done' 'if' donee");
  });

  it("keeps every word on one line of printable ASCII", () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xff_ff }), { maxLength: 20 });
    const text = units.map((codes) => String.fromCharCode(...codes));
    fc.assert(fc.property(text, (value) => /^[\x20-\x7e]+$/.test(quote(value))));
  });
});

describe("quoteText", () => {
  it("quotes even what needs no quotes, once", () => {
    expect([quoteText("test"), quoteText("two words"), quoteText("")]).toEqual(["'test'", "'two words'", "''"]);
  });
});
