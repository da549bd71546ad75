import { expect, it } from "vitest";
import { EFFECT_WORDS, EFFECTS, greatest } from "../../../src/live/diff/effect.ts";

it("finds the most that is done", () => {
  expect(greatest([])).toBe("none");
  expect(greatest(["in-place", "rolling", "none"])).toBe("rolling");
  expect(greatest(["traffic", "replacement", "rolling"])).toBe("replacement");
});

it("has words for each", () => {
  expect(Object.keys(EFFECT_WORDS)).toEqual([...EFFECTS]);
});
