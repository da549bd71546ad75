import { describe, expect, it } from "vitest";
import { beginsAsPath, isHostPattern, isPathPattern } from "../../../src/lower/resolve/rule-patterns.ts";

describe("a pattern of a listener rule", () => {
  it.each(["example.com", "*.example.com", "a-?.example.com", `${"a".repeat(124)}.com`])(
    "may be the host %s",
    (host) => {
      expect(isHostPattern(host)).toBe(true);
    },
  );

  it.each(["www", "a b.com", "https://example.com", `${"a".repeat(125)}.com`])("is no host as %s", (host) => {
    expect(isHostPattern(host)).toBe(false);
  });

  it.each(["/", "/a/*", "*.png", "?a", `/${"a".repeat(127)}`])("may be the path %s", (path) => {
    expect(isPathPattern(path)).toBe(true);
  });

  it.each(["a", "/a b", "/a#b", `/${"a".repeat(128)}`])("is no path as %s", (path) => {
    expect(isPathPattern(path)).toBe(false);
  });

  it("begins as a path with a slash or a wildcard", () => {
    expect(["/a", "*", "?", "a", ""].map(beginsAsPath)).toEqual([true, true, true, false, false]);
  });
});
