import { expect, it } from "vitest";
import { REGISTRY } from "../../../../src/lower/fields/tables/registry.ts";

it("takes every setting of a registry, none of which is needed", () => {
  expect(Object.keys(REGISTRY.shape.members)).toEqual([
    "scanning",
    "replication",
    "pullThroughCache",
    "creationTemplates",
    "grants",
  ]);
  expect(REGISTRY.shape.required).toEqual([]);
});
