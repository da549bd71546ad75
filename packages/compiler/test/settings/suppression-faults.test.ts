import { expect, it } from "vitest";
import { isAtOrBelow } from "../../src/settings/suppression-faults.ts";

it.each([
  ["a.b", "a.b", true],
  ["a.b.c", "a.b", true],
  ["a.b[0]", "a.b", true],
  ["a.bc", "a.b", false],
  ["a", "a.b", false],
])("%s is at or below %s: %s", (path, outer, expected) => expect(isAtOrBelow(path, outer)).toBe(expected));
