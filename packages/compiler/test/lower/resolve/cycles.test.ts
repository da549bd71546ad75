import { expect, it } from "vitest";
import { cyclesAmong } from "../../../src/lower/resolve/cycles.ts";

function groups(edges: Readonly<Record<string, readonly string[]>>) {
  return cyclesAmong(Object.keys(edges), (node) => edges[node] ?? []).map((group) => group.join(" "));
}

it.each([
  ["none", {}, []],
  ["one that leads to itself", { a: ["a"] }, ["a"]],
  ["a chain", { a: ["b"], b: ["c"], c: [] }, ["c", "b", "a"]],
  ["a diamond", { a: ["b", "c"], b: ["d"], c: ["d"], d: [] }, ["d", "b", "c", "a"]],
  ["a pair", { a: ["b"], b: ["a"] }, ["a b"]],
  ["a pair that is entered at its second", { a: ["c"], b: ["c"], c: ["b"] }, ["b c", "a"]],
  [
    "two pairs, the first of which leads to the second",
    { a: ["b"], b: ["a", "d"], c: ["d"], d: ["c"] },
    ["c d", "a b"],
  ],
  ["two cycles that share a node", { a: ["b"], b: ["a", "c"], c: ["b"] }, ["a b c"]],
  ["a cycle with a way around", { a: ["b", "c"], b: ["c"], c: ["d"], d: ["a"] }, ["a b c d"]],
])("groups what leads to each other, after what it leads to: %s", (_name, edges, expected) => {
  expect(groups(edges)).toEqual(expected);
});
