import { queue } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { isResource, kindOfResource, RESOURCE_KINDS } from "../../../src/lower/resources/kinds.ts";

it("is told apart by what labels and sentences call it", () => {
  const all = Object.values(RESOURCE_KINDS);
  expect(new Set(all.map(({ label }) => label)).size).toBe(all.length);
  expect(new Set(all.map(({ words }) => words)).size).toBe(all.length);
});

it("is known by the kind of the noun, and by no name that every object has", () => {
  expect(kindOfResource(queue("jobs"))).toBe(RESOURCE_KINDS.queue);
  for (const kind of ["bucket", "toString", "constructor"]) {
    const other = { ...queue("jobs"), kind };
    expect(kindOfResource(other)).toBeUndefined();
    expect(isResource(other)).toBe(false);
  }
});
