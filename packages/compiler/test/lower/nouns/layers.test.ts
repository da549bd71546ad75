import { describe, expect, it } from "vitest";
import { Layers } from "../../../src/lower/nouns/layers.ts";

const layers = new Layers(
  { tags: { team: "shop" }, logging: { kind: "aws-logs" }, lists: [1], stopTimeout: undefined },
  [
    ["service", { tags: { owner: "web", team: "web" }, logging: { retention: 1 }, lists: [2, 3] }],
    ["workload", { tags: { cost: "7" }, stopTimeout: 60 }],
  ],
);

/** Where heritage says that each path was written. */
function ownerOf(path: readonly string[]): string {
  for (
    let one = layers.heritage((name) => ({ node: {}, label: name, words: name }));
    one !== undefined;
    one = one.otherwise
  ) {
    if (one.holds(path)) return one.from.label;
  }
  return "own";
}

describe("Layers", () => {
  it("merge maps and replace everything else", () => {
    expect(layers.merged()).toEqual({
      tags: { team: "shop", owner: "web", cost: "7" },
      logging: { kind: "aws-logs" },
      lists: [1],
      stopTimeout: 60,
    });
  });

  it.each([
    [["tags"], "own"],
    [["tags", "team"], "own"],
    [["tags", "owner"], "service"],
    [["tags", "cost"], "workload"],
    [["lists", "1"], "own"],
    [["logging", "retention"], "own"],
    [["stopTimeout"], "workload"],
    [["image"], "own"],
  ])("know where %j was written", (path, owner) => {
    expect(ownerOf(path)).toBe(owner);
  });

  it("know which entries of a map are of which layer", () => {
    const heritage = layers.heritage((name) => ({ node: {}, label: name, words: name }));
    expect(heritage?.below?.(["tags"])).toEqual(["owner"]);
    expect(heritage?.otherwise?.below?.(["tags"])).toEqual(["cost"]);
    expect(heritage?.below?.(["stopTimeout"])).toEqual([]);
  });
});
