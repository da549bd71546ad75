import { describe, expect, it } from "vitest";
import { cluster } from "../../src/kinds/cluster.ts";

describe("a file of a cluster", () => {
  it.each([{ clusterName: "shop", defaultCapacityProviderStrategy: [] }])("is recognized: %j", (value) => {
    expect(cluster.file.recognizes(value, "shop.json")).toBe(true);
  });

  it.each([{ clusterName: "shop" }, { clusterName: 1, defaultCapacityProviderStrategy: [] }])(
    "is not taken for one: %j",
    (value) => {
      expect(cluster.file.recognizes(value, "shop.json")).toBe(false);
    },
  );
});
