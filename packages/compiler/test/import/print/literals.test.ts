import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ANY_TEXT } from "../../any-text.ts";
import {
  commentLines,
  isName,
  isNumber,
  key,
  numeral,
  quoted,
  templateText,
} from "../../../src/import/print/literals.ts";

/** What the source code means. */
function meant(source: string): unknown {
  // oxlint-disable-next-line no-implied-eval, typescript/no-unsafe-call -- that it is code is what is tested
  return new Function(`return (${source});`)();
}

describe("a text", () => {
  it("means itself", () => {
    fc.assert(
      fc.property(ANY_TEXT, (text) => {
        expect(meant(quoted(text))).toBe(text);
      }),
    );
  });

  it("stands in the quotes that it has fewer of", () => {
    expect(quoted("it's")).toBe('"it\'s"');
    expect(quoted('say "so"')).toBe("'say \"so\"'");
    expect(quoted(`"'`)).toBe(String.raw`"\"'"`);
  });

  it("shows what reorders it", () => {
    expect(quoted("a\u202eb\u007f")).toBe(String.raw`"a\u202eb\u007f"`);
  });

  it("means itself in a template", () => {
    const parts = fc.array(fc.oneof(ANY_TEXT, fc.constantFrom("$", "{", "`", "${x}", "\\")));
    fc.assert(
      fc.property(parts, (texts) => {
        expect(meant(`\`${texts.map(templateText).join("")}\``)).toBe(texts.join(""));
      }),
    );
  });
});

describe("a number", () => {
  it("means itself", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(meant(numeral(value))).toBe(value === 0 ? 0 : value);
      }),
    );
    expect([numeral(1e21), numeral(-0), numeral(Number.NaN)]).toEqual(["1e21", "0", '"NaN"']);
    expect([isNumber("-1"), isNumber("x1")]).toEqual([true, false]);
  });
});

describe("a key", () => {
  it("means itself", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constant("__proto__")), (name) => {
        expect(Object.entries(Object(meant(`{ ${key(name)}: 1 }`)))).toEqual([[name, 1]]);
      }),
    );
    expect([key("PORT"), key("8443"), key("a-b"), key("é")]).toEqual(["PORT", '"8443"', '"a-b"', "é"]);
    expect([isName("a1"), isName("1a")]).toEqual([true, false]);
  });
});

describe("a comment", () => {
  it("has as many lines as it needs, and ends nothing", () => {
    expect(commentLines("one\r\ntwo \u2028three\n\nfour")).toEqual(["one", "two", "three", "", "four"]);
    expect([commentLines(undefined), commentLines(" \n ")]).toEqual([[], []]);
  });
});
