import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { filesOf, shopOf, shopRecipe, type ShopRecipe } from "./shop.ts";

/** A shop whose services do not talk to one another, and one of them. */
const shopAndOne = shopRecipe
  .map((recipe): ShopRecipe => {
    return { ...recipe, services: recipe.services.map((service) => ({ ...service, talksTo: undefined })) };
  })
  .filter(({ services }) => services.length > 1)
  .chain((recipe) => fc.tuple(fc.constant(recipe), fc.nat(recipe.services.length - 1)));

/** The files that are a service's own. */
function ownFiles(recipe: ShopRecipe, name: string): ReadonlyMap<string, string> {
  const own = new RegExp(`^(?:cloudformation/shop-default-${name}\\.|task-definitions/${name}\\.)`);
  return new Map(Array.from(filesOf(shopOf(recipe))).filter(([path]) => own.test(path)));
}

describe("the stack and the task definition of a service", () => {
  it("stay as they are when another service comes or goes", () => {
    fc.assert(
      fc.property(shopAndOne, ([recipe, index]) => {
        const services = recipe.services.filter((_service, at) => at !== index);
        for (const { name } of services) {
          const alone = ownFiles({ ...recipe, services }, name);
          expect(alone.size).toBeGreaterThan(1);
          expect(ownFiles(recipe, name)).toEqual(alone);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("stay as they are when services change places", () => {
    fc.assert(
      fc.property(shopAndOne, ([recipe]) => {
        for (const { name } of recipe.services) {
          const turned = { ...recipe, services: recipe.services.toReversed() };
          expect(ownFiles(turned, name)).toEqual(ownFiles(recipe, name));
        }
      }),
      { numRuns: 40 },
    );
  });
});
