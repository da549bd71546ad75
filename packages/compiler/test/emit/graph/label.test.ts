import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ANY_TEXT } from "../../any-text.ts";
import { label } from "../../../src/emit/graph/label.ts";

const PLAIN = /^(?:[\p{L}\p{M}\p{N} ./(),?=+_-]|#(?:quot|\d+);)+$/u;
const SPACE = /[\s\p{Cc}\p{Cf}\p{Cs}]+/gu;

describe("a label", () => {
  it.each([
    ["api", "api"],
    ["shop.example.com /api", "shop.example.com /api"],
    ['a "quoted" name', "a #quot;quoted#quot; name"],
    ["/api/*", "/api/#42;"],
    ["[x] {y} <z>", "#91;x#93; #123;y#125; #60;z#62;"],
    ["#quot;", "#35;quot#59;"],
    ["a|b; c & d", "a#124;b#59; c #38; d"],
    ["end", "end"],
    ["größe 日本語", "größe 日本語"],
    ["\u{1F389}", "#127881;"],
    ["style: a#b", "style#58; a#35;b"],
    ["two\n lines\u0000", "two lines"],
    ["\u202e\ud800", "?"],
    ["", "?"],
  ])("has %j as %s", (line, text) => {
    expect(label([line])).toBe(`"${text}"`);
  });

  it.each([
    ["`code`", "#96;code#96;"],
    ["**bold**", "#42;#42;bold#42;#42;"],
    ["_slanted_", "#95;slanted#95;"],
    ["snake_case", "snake_case"],
    ["1. one", "1#46; one"],
    ["2) two", "2#41; two"],
    ["10.0.0.0/8", "10.0.0.0/8"],
    ["- item", "#45; item"],
    ["http://shop", "http#58;//shop"],
    ["www.example.com", "www#46;example.com"],
  ])("is no Markdown and no link: %j", (line, text) => {
    expect(label([line])).toBe(`"${text}"`);
  });

  it("has a line of its own for each text", () => {
    expect(label(["api", "<br>", "x"])).toBe('"api<br>#60;br#62;<br>x"');
  });

  it("holds nothing but plain signs and entities, whatever the text, and says the text", () => {
    fc.assert(
      fc.property(ANY_TEXT, (text) => {
        const inner = label([text]).slice(1, -1);
        expect(inner).toMatch(PLAIN);
        const read = inner.replaceAll(/#(quot|\d+);/g, (_, code: string) =>
          code === "quot" ? '"' : String.fromCodePoint(Number(code)),
        );
        const shown = text.replaceAll(SPACE, " ").trim();
        expect(read).toBe(shown === "" ? "?" : shown);
      }),
    );
  });
});
