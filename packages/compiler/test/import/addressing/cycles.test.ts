import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakingCycles, type Calls } from "../../../src/import/addressing/cycles.ts";

const calls = (entries: Readonly<Record<string, readonly string[]>>): Calls =>
  new Map(Object.entries(entries).map(([name, called]) => [name, new Set(called)]));

describe("services that call each other", () => {
  it.each([
    [{ a: ["b"], b: [] }, []],
    [{ a: ["a"] }, ["a"]],
    [{ a: ["b"], b: ["a"] }, ["a"]],
    [{ a: ["b"], b: ["c"], c: ["b"] }, ["b"]],
    [{ a: ["b", "c"], b: ["a"], c: ["a"] }, ["a"]],
  ])("are told apart by as few as do: %j", (entries, broken) => {
    expect([...breakingCycles(calls(entries), Object.keys(entries))]).toEqual(broken);
  });

  it("never form a cycle without those", () => {
    const names = ["a", "b", "c", "d", "e"];
    const graph = fc.array(fc.subarray(names), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(graph, (called) => {
        const all = new Map(names.map((name, at) => [name, new Set(called[at])] as const));
        const broken = breakingCycles(all, names);
        const left = new Map(
          [...all].map(([name, each]) => [name, new Set([...each].filter((other) => !broken.has(other)))] as const),
        );
        expect([...breakingCycles(left, names)]).toEqual([]);
      }),
    );
  });
});
