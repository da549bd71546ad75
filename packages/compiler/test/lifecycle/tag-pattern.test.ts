import { expect, it } from "vitest";
import { coversPattern, matchesPattern } from "../../src/lifecycle/tag-pattern.ts";

it.each([
  ["v*", "v1", true],
  ["v*", "rv1", false],
  ["*-rc", "v1-rc", true],
  ["*-rc", "v1-rc2", false],
  ["v*.*.0", "v1.2.0", true],
  ["v*.*.0", "v1.0", false],
  ["v1", "v1", true],
  ["v1", "v10", false],
  ["*", "latest", true],
  ["a*a", "a", false],
])("matches %s with %s: %s", (pattern, tag, matches) => {
  expect(matchesPattern(pattern, tag)).toBe(matches);
});

it.each([
  ["v*", "v1*", true],
  ["*-rc", "v*-rc", true],
  ["v1*", "v*", false],
  ["v1*", "v*1", false],
  ["v*", "v*", true],
])("says whether %s covers %s: %s", (wide, narrow, covers) => {
  expect(coversPattern(wide, narrow)).toBe(covers);
});
