import { describe, expect, it } from "vitest";
import { Call, type DraftValue, Method, Noted } from "../../../src/import/draft.ts";
import { codeOf } from "../../../src/import/print/expression.ts";
import { flatText, layout } from "../../../src/import/print/layout.ts";

function laidOut(value: DraftValue): string {
  return layout(codeOf(value, { nameOf: ({ wish }) => wish, isPicked: true }), { indent: 0, column: 0, after: 1 });
}

const LONG = "a".repeat(60);

describe("code", () => {
  it("is on one line where that is wide enough", () => {
    expect(laidOut([`${LONG}${LONG.slice(9)}aa`])).toHaveLength(117);
    expect(laidOut([`${LONG}${LONG.slice(9)}aaaaa`])).toBe(`[\n  "${LONG}${LONG.slice(9)}aaaaa",\n]`);
  });

  it("is broken in its last argument", () => {
    expect(laidOut(new Call("f", ["a", { b: LONG, c: LONG }]))).toBe(`f("a", {\n  b: "${LONG}",\n  c: "${LONG}",\n})`);
    expect(laidOut(new Call("f", [[LONG, LONG]]))).toBe(`f([\n  "${LONG}",\n  "${LONG}",\n])`);
  });

  it("has an argument on each line where the last is not all there is to break", () => {
    expect(laidOut(new Call("f", [{ b: LONG }, { c: LONG }]))).toBe(`f(\n  { b: "${LONG}" },\n  { c: "${LONG}" },\n)`);
    expect(laidOut(new Call("f", [{ b: LONG }, [1, 2], LONG]))).toBe(
      `f(\n  { b: "${LONG}" },\n  [1, 2],\n  "${LONG}",\n)`,
    );
  });

  it("breaks lists of structures, and has numbers share lines", () => {
    const pair = { a: 1, b: 2 };
    expect(laidOut([pair, pair])).toBe("[\n  { a: 1, b: 2 },\n  { a: 1, b: 2 },\n]");
    const numbers = laidOut(Array.from({ length: 30 }, (_, index) => 10_000 + index));
    expect(numbers.split("\n").map((line) => line.length)).toEqual([1, 120, 92, 1]);
  });

  it("puts long text below its key, and calls of calls below what they are of", () => {
    expect(laidOut({ command: LONG.repeat(2) })).toBe(`{\n  command:\n    "${LONG.repeat(2)}",\n}`);
    expect(laidOut({ key: LONG.repeat(2) })).toBe(`{\n  key: "${LONG.repeat(2)}",\n}`);
    expect(laidOut(new Method(new Call("a.b", [LONG]), "c", [LONG]))).toBe(`a\n  .b("${LONG}")\n  .c("${LONG}")`);
  });

  it("has comments above what they are about", () => {
    expect(laidOut({ a: new Noted(1, "one\n\ntwo"), b: [new Noted("x", "three")] })).toBe(
      '{\n  // one\n  //\n  // two\n  a: 1,\n  b: [\n    // three\n    "x",\n  ],\n}',
    );
    expect(laidOut([1, new Noted(2, "two"), 3])).toBe("[\n  1,\n  // two\n  2, 3,\n]");
    expect(flatText(codeOf([new Noted(2, "two")], { nameOf: () => "", isPicked: false }))).toBeUndefined();
  });
});
