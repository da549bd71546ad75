import { describe, expect, it } from "vitest";
import { displayWidth, terminalText } from "../../src/text/terminal-text.ts";

describe("terminalText", () => {
  it.each([
    ["\u001b[31mred", "\\x1b[31mred"],
    ["a\rb", "a\\x0db"],
    ["\u0007", "\\x07"],
    ["\u009b", "\\x9b"],
    ["admin\u202etxt", "admin\\u202etxt"],
    ["\ufeff", "\\ufeff"],
    ["\ud800", "\\ud800"],
  ])("spells out what could drive a terminal in %j", (text, shown) => expect(terminalText(text)).toBe(shown));

  it("leaves text of any script alone", () => expect(terminalText("Bücher 日本 🐳")).toBe("Bücher 日本 🐳"));
});

describe("displayWidth", () => {
  it.each([
    ["", 0],
    ["abc", 3],
    ["日本", 4],
    ["🐳", 2],
    ["e\u0301", 1],
  ])("of %j is %i columns", (text, width) => expect(displayWidth(text)).toBe(width));
});
