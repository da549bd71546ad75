import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeBetween, TextChanges } from "../../src/fix/text-change.ts";

describe("changeBetween", () => {
  it.each([
    ["abc", "abXc", { start: 2, end: 2, by: "X" }],
    ["abc", "ac", { start: 1, end: 2, by: "" }],
    ["aaa", "aa", { start: 2, end: 3, by: "" }],
    ["abc", "aXYc", { start: 1, end: 2, by: "XY" }],
    ["abc", "abc", undefined],
    ["", "a", { start: 0, end: 0, by: "a" }],
  ])("says how %j became %j", (before, after, change) => {
    expect(changeBetween(before, after)).toEqual(change);
  });

  it("leads from any text to any other", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const changes = new TextChanges();
        const change = changeBetween(before, after);
        if (change !== undefined) changes.add(change);
        expect(changes.applyTo(before)).toBe(after);
      }),
    );
  });
});

describe("TextChanges", () => {
  it("makes changes in any order, and refuses one that touches another", () => {
    const changes = new TextChanges();
    expect(changes.add({ start: 4, end: 5, by: "E" })).toBe(true);
    expect(changes.add({ start: 0, end: 1, by: "" })).toBe(true);
    expect(changes.add({ start: 5, end: 6, by: "F" })).toBe(false);
    expect(changes.add({ start: 3, end: 4, by: "D" })).toBe(false);
    expect(changes.add({ start: 2, end: 2, by: "-" })).toBe(true);
    expect(changes.applyTo("abcdef")).toBe("b-cdEf");
  });
});
