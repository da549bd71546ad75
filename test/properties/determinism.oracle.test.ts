import * as fc from "fast-check";
import { expect, it } from "vitest";
import { filesOf, shopOf, shopRecipe, turnedRound } from "./shop.ts";

it("compiles the same config to the same bytes", () => {
  fc.assert(
    fc.property(shopRecipe, (recipe) => {
      expect(filesOf(shopOf(recipe))).toEqual(filesOf(shopOf(recipe)));
    }),
    { numRuns: 40 },
  );
});

it("does not depend on an order that AWS does not keep", () => {
  fc.assert(
    fc.property(shopRecipe, (recipe) => {
      expect(filesOf(shopOf(recipe, turnedRound))).toEqual(filesOf(shopOf(recipe)));
    }),
    { numRuns: 40 },
  );
});
