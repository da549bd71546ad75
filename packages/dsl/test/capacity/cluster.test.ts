import { expect, it } from "vitest";
import { cluster, fargateSpot } from "../../src/index.ts";

it("a cluster has its settings as given, and none without", () => {
  const props = {
    containerInsights: "enabled",
    defaultCapacityProviderStrategy: [fargateSpot({ weight: 1 })],
  } as const;
  expect(cluster(props)).toEqual({ kind: "cluster", props });
  expect(cluster()).toEqual({ kind: "cluster", props: {} });
});
