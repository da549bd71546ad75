import { describe, expect, it } from "vitest";
import { TakenPlaces } from "../../src/fix/taken-places.ts";

describe("TakenPlaces", () => {
  it("holds a place with what is in it and around it, and nothing beside it", () => {
    const taken = new TakenPlaces();
    taken.add(["containerDefinitions", 1, "cpu"]);
    expect(taken.has(["containerDefinitions", 1, "cpu"])).toBe(true);
    expect(taken.has(["containerDefinitions", 1, "cpu", "x"])).toBe(true);
    expect(taken.has(["containerDefinitions"])).toBe(true);
    expect(taken.has([])).toBe(true);
    expect(taken.has(["containerDefinitions", 1, "memory"])).toBe(false);
    expect(taken.has(["containerDefinitions", "1"])).toBe(false);
  });
});
