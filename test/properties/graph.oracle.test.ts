import * as fc from "fast-check";
import { expect, it } from "vitest";
import { flowchart } from "../../packages/compiler/src/emit/graph/flowchart.ts";
import { hostileChange } from "./hostile-change.ts";
import { compiled, errorsOf } from "./hostile-compilation.ts";
import { NOUNS } from "./hostile-nouns.ts";
import { lowered, shopOf, shopRecipe, turnedRound } from "./shop.ts";

it("does not depend on an order that AWS does not keep", async () => {
  await fc.assert(
    fc.asyncProperty(shopRecipe, async (recipe) => {
      const graphs = [shopOf(recipe, turnedRound), shopOf(recipe)].map((shop) => lowered(shop).assembly.graph());
      const [turned, straight] = graphs;
      expect(turned).toEqual(straight);
    }),
    { numRuns: 20 },
  );
});

/** Of one seed, so that a failure can be looked at again. */
const CHANGES = { seed: 20261128, numRuns: 6 };

const ID = /^ {2}(\w+)[[({>]/;

it("is drawn with every edge between nodes that are there, whatever stands at whatever place of a config", async () => {
  const change = fc.constantFrom(...NOUNS).chain(hostileChange);
  await fc.assert(
    fc.asyncProperty(change, async (one) => {
      const sound = compiled(one).filter((each) => errorsOf(each).length === 0);
      for (const { assembly } of sound) {
        const { nodes, edges } = assembly.graph();
        const [, ...lines] = flowchart({ nodes, edges }).split("\n");
        const ids = lines.flatMap((line) => ID.exec(line)?.[1] ?? []);
        expect([new Set(ids).size, lines.length]).toEqual([nodes.length, nodes.length + edges.length]);
        const keys = nodes.map(({ key }) => key);
        expect(edges.flatMap(({ from, to }) => [from, to]).filter((key) => !keys.includes(key))).toEqual([]);
      }
    }),
    CHANGES,
  );
});
