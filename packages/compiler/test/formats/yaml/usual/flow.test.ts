import { describe, expect, it } from "vitest";
import { Cursor } from "../../../../src/formats/yaml/usual/cursor.ts";
import { isFlow, takeFlow } from "../../../../src/formats/yaml/usual/flow.ts";
import { libraryNodes } from "./same-nodes.ts";

describe("takeFlow", () => {
  it.each([
    "[]",
    "[a, b c, 'd', 1, ]",
    "{}",
    '{ a: 1, "b":2, c: [d, { e: !Ref F }], }',
    '[arn:aws:x, a#b, -c, ?d, "e"]',
    "[\n  a,\n\n  b\n ]",
    "[!If [a, !Ref 12, ~]]",
  ])("takes %j as the library does", (text) => {
    const cursor = new Cursor(text);
    expect(takeFlow(cursor, 0)).toEqual(libraryNodes(text));
    expect([cursor.isUnusual, cursor.at]).toEqual([false, text.length]);
  });

  it.each([
    "[a",
    "[a,,b]",
    "[a: b]",
    "{a}",
    "{a: }",
    "{a:b}",
    "{{ a }}",
    "[a # b\n]",
    "[*a]",
    "[a\nb]",
    "[a\n  b]",
    "{<<: a}",
  ])("leaves %j to it", (text) => {
    const cursor = new Cursor(text);
    takeFlow(cursor, 0);
    expect(cursor.isUnusual).toBe(true);
  });

  it("begins with a bracket", () =>
    expect(["[", "{", "a"].map((text) => isFlow(text.charCodeAt(0)))).toEqual([true, true, false]));
});
