import { describe, expect, it } from "vitest";
import { describedMatch, matchOf, specificity } from "../../../src/lower/resolve/route-match.ts";

describe("matchOf", () => {
  it("is a set: sorted, each pattern once, without those that match every path", () => {
    expect(matchOf({ path: ["/b", "/a", "/b", "/*"], host: "a.shop.com" })).toEqual({
      paths: ["/a", "/b"],
      hosts: ["a.shop.com"],
    });
    expect(matchOf({})).toEqual({ paths: [], hosts: [] });
  });
});

describe("specificity", () => {
  it.each([
    [{}, { path: 0, host: 0 }],
    [{ path: "/a" }, { path: 9, host: 0 }],
    [{ path: "/a/*" }, { path: 2, host: 0 }],
    [{ path: "/a*" }, { path: 1, host: 0 }],
    [{ path: "/a/b/c/d/e/f/*" }, { path: 8, host: 0 }],
    [{ host: "a.shop.com" }, { path: 0, host: 2 }],
    [{ host: "*.shop.com" }, { path: 0, host: 1 }],
  ])("measures %j", (props, measured) => expect(specificity(matchOf(props))).toEqual(measured));

  it("is that of the widest pattern", () => {
    expect(specificity(matchOf({ path: ["/a/b", "/c/*"] }))).toEqual(specificity(matchOf({ path: "/c/*" })));
  });
});

describe("describedMatch", () => {
  it.each([
    [{}, "every path"],
    [{ path: ["/a", "/b"] }, 'path "/a" or "/b"'],
    [{ path: "/a", host: "a.shop.com" }, 'path "/a" of host "a.shop.com"'],
  ])("says %j as a sentence does", (props, words) => expect(describedMatch(matchOf(props))).toBe(words));
});
