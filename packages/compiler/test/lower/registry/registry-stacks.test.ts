import { registry, repository } from "@ecs-dsl/dsl";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stackOfRepository } from "../../../src/lower/registry/registry-stacks.ts";
import { lowerShop, templateOf } from "../lowered.ts";

const names = Array.from({ length: 1_000 }, (_, index) => `shop/orders-${index}`);

function sizes(stacks: number): readonly number[] {
  const counts = Array.from({ length: stacks }, () => 0);
  for (const name of names)
    counts[stackOfRepository(name, stacks)] = (counts[stackOfRepository(name, stacks)] ?? 0) + 1;
  return counts;
}

describe("stackOfRepository", () => {
  it("is the only one of one", () => {
    expect(sizes(1)).toEqual([1_000]);
  });

  it("divides evenly enough for CloudFormation", () => {
    expect(Math.max(...sizes(7))).toBeLessThanOrEqual(200);
    expect(Math.min(...sizes(7))).toBeGreaterThan(100);
  });

  it("moves a repository into the new stack, or not at all, when one is added", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 49 }), (name, stacks) => {
        const [before, after] = [stackOfRepository(name, stacks), stackOfRepository(name, stacks + 1)];
        expect([before, stacks]).toContain(after);
      }),
    );
  });
});

it("makes a stack for each part that has something, the settings in the first", () => {
  const lowered = lowerShop({
    workloads: [],
    repositories: names.slice(0, 20).map((name) => repository(name)),
    registryStacks: 3,
    registry: registry({ grants: { replicate: ["987654321098"] } }),
  });
  expect(lowered.findings).toEqual([]);
  const stacks = lowered.assembly.sharedStacks.filter(({ kind }) => kind === "registry").map(({ name }) => name);
  expect(stacks).toEqual(["shop-registry", "shop-registry-2", "shop-registry-3"]);
  const templates = stacks.map((name) => templateOf(lowered, name));
  expect(templates.flatMap(({ Outputs = {} }) => Object.keys(Outputs))).toHaveLength(20);
  expect(templates.map(({ Resources }) => "Policy" in Resources)).toEqual([true, false, false]);
});
