import { expect, expectTypeOf, it } from "vitest";
import { fargate, fargateSpot, type CapacityShare, type Fargate } from "../../src/index.ts";

it.each([
  ["FARGATE", fargate({ base: 1, weight: 2 })],
  ["FARGATE_SPOT", fargateSpot({ base: 1, weight: 2 })],
])("a share of %s has its settings as given", (capacityProvider, share) => {
  expectTypeOf(share).toEqualTypeOf<CapacityShare<Fargate>>();
  expect(share).toEqual({ kind: "capacity-share", capacityProvider, props: { base: 1, weight: 2 } });
});

it("a share may have no settings, which leaves them to ECS", () => {
  expect([fargate().props, fargateSpot().props]).toEqual([{}, {}]);
});
