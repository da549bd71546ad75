import { describe, expect, it } from "vitest";
import { describedMatch, matchKey, matchOf, specificity } from "../../../src/lower/resolve/route-match.ts";

describe("matchOf", () => {
  it("is a set: sorted, each pattern once, without those that match every path", () => {
    expect(matchOf({ path: ["/b", "/a", "/b", "/*"], host: "a.shop.com" })).toEqual({
      paths: ["/a", "/b"],
      hosts: ["a.shop.com"],
      others: [],
    });
    expect(matchOf({})).toEqual({ paths: [], hosts: [], others: [] });
  });

  it("has a condition for each header and parameter", () => {
    const { others } = matchOf({ header: { "x-b": "1", "X-A": ["2", "1", "2"] }, query: { v: "2" }, method: ["GET"] });
    expect(others).toEqual([
      { kind: "header", name: "X-A", values: ["1", "2"] },
      { kind: "header", name: "x-b", values: ["1"] },
      { kind: "query", name: "v", values: ["2"] },
      { kind: "method", values: ["GET"] },
    ]);
  });

  it("has none for what is left out", () => {
    const nothing: Record<string, never> = {};
    expect(matchOf({ header: nothing, query: nothing }).others).toEqual([]);
  });
});

describe("matchKey", () => {
  it("does not look at the case of headers and queries", () => {
    const key = (header: Record<string, string>, v: string) => matchKey(matchOf({ header, query: { v } }));
    expect(key({ "X-A": "One" }, "TWO")).toEqual(key({ "x-a": "one" }, "two"));
  });

  it("is that of hosts and paths where there is nothing else", () => {
    expect(matchKey(matchOf({ path: "/a", host: "a.shop.com" }))).toEqual([["a.shop.com"], ["/a"]]);
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
  ])("measures %j", (props, measured) => expect(specificity(matchOf(props))).toEqual({ ...measured, others: 0 }));

  it("counts what else there is", () => {
    const props = { header: { "X-A": "1", "X-B": "1" }, query: { v: "2" }, method: "GET", sourceIp: "10.0.0.0/8" };
    expect(specificity(matchOf(props)).others).toBe(5);
  });

  it("is that of the widest pattern", () => {
    expect(specificity(matchOf({ path: ["/a/b", "/c/*"] }))).toEqual(specificity(matchOf({ path: "/c/*" })));
  });
});

describe("describedMatch", () => {
  it.each([
    [{}, "every path"],
    [{ path: ["/a", "/b"] }, 'path "/a" or "/b"'],
    [{ path: "/a", host: "a.shop.com" }, 'path "/a" of host "a.shop.com"'],
    [
      { path: "/a", header: { "X-A": ["1", "2"] }, sourceIp: "10.0.0.0/8" },
      'path "/a" with header "X-A" "1" or "2" and source "10.0.0.0/8"',
    ],
  ])("says %j as a sentence does", (props, words) => expect(describedMatch(matchOf(props))).toBe(words));
});
