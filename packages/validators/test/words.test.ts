import { describe, expect, it } from "vitest";
import { UNKNOWN } from "../src/unknown.ts";
import { capitalized, counted, editDistance, listed, nearest, shown, withArticle } from "../src/words.ts";

describe("listed", () => {
  it.each([
    [[], ""],
    [["a"], "a"],
    [["a", "b"], "a or b"],
    [[1, 2, 3], "1, 2 or 3"],
    [[1, 2, 3, 4, 5, 6, 7, 8], "1, 2, 3, 4, 5, 6, 7 or 8"],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9], "1, 2, 3, 4, 5, 6, 7, 8 and 1 more"],
  ])("lists %j", (items, text) => {
    expect(listed(items)).toBe(text);
  });

  it("joins with another word", () => {
    expect(listed(["a", "b"], "and")).toBe("a and b");
  });
});

describe("nearest", () => {
  it.each([
    ["databse", "database"],
    ["DATABASE", "database"],
    ["dtaabase", "database"],
    ["datab", undefined],
    ["worker", undefined],
  ])("takes %j for %j", (typed, meant) => {
    expect(nearest(typed, ["cache", "database"])).toBe(meant);
  });

  it("prefers the nearer one", () => {
    expect(nearest("webb", ["wob", "web"])).toBe("web");
  });

  it("takes the first of several that are as near", () => {
    expect(nearest("wab", ["web", "wob"])).toBe("web");
    expect(nearest("wab", ["wob", "web"])).toBe("wob");
    expect(nearest("webbe", ["webb", "web", "webby"])).toBe("webb");
  });

  it("does not replace a whole word", () => {
    expect(nearest("xy", ["ab"])).toBeUndefined();
  });
});

describe("editDistance", () => {
  it.each([
    ["", "abc", 3],
    ["abc", "abc", 0],
    ["abc", "acb", 1],
    ["kitten", "sitting", 3],
  ])("from %j to %j is %i", (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance);
    expect(editDistance(to, from)).toBe(distance);
  });
});

describe("counted, capitalized and shown", () => {
  it("make parts of sentences", () => {
    expect([counted(1, "entry", "entries"), counted(2, "entry", "entries"), counted(0, "text")]).toEqual([
      "1 entry",
      "2 entries",
      "0 texts",
    ]);
    expect([capitalized("container"), capitalized("")]).toEqual(["Container", ""]);
    expect([shown("a"), shown(1), shown(["a"]), shown(undefined)]).toEqual(['"a"', "1", '["a"]', "undefined"]);
    expect(shown(["a", UNKNOWN])).toBe('["a","…"]');
    expect(shown(["x".repeat(100)])).toBe(`["${"x".repeat(75)}…`);
    expect(shown("x".repeat(100))).toBe(`"${"x".repeat(76)}…"`);
  });
});

describe("withArticle", () => {
  it.each([
    ["app", "an app"],
    ["image", "an image"],
    ["Order", "an Order"],
    ["cluster", "a cluster"],
    ["load balancer", "a load balancer"],
  ])("puts the article of %j", (words, text) => {
    expect(withArticle(words)).toBe(text);
  });
});
