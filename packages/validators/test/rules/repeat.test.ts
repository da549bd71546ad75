import { describe, expect, it } from "vitest";
import { repeatIn } from "../../src/rules/repeat.ts";

describe("a repeat in a list", () => {
  it("is the later of two", () => expect(repeatIn(["a", "b", "a", "b"])).toBe(2));
  it("is none where all differ", () => expect(repeatIn(["a", "b"])).toBeUndefined());
  it("is none of what is empty or not a text", () =>
    expect(repeatIn(["", "", undefined, undefined, 1, 1])).toBeUndefined());
});
