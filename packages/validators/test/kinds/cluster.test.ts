import { describe, expect, it } from "vitest";
import { cluster } from "../../src/kinds/cluster.ts";

describe("a file of a cluster", () => {
  it.each([
    { clusterName: "shop", defaultCapacityProviderStrategy: [] },
    { clusterName: "shop", capacityProviders: ["FARGATE"] },
    { clusterName: "shop", settings: [{ name: "containerInsights", value: "enabled" }] },
    { clusterName: "shop", configuration: { executeCommandConfiguration: {} } },
    { clusterName: "shop", serviceConnectDefaults: { namespace: "shop" } },
  ])("is recognized: %j", (value) => {
    expect(cluster.file.recognizes(value, "shop.json")).toBe(true);
  });

  it.each([
    { clusterName: "shop", settings: {} },
    { clusterName: 1, defaultCapacityProviderStrategy: [] },
  ])("is not taken for one: %j", (value) => {
    expect(cluster.file.recognizes(value, "shop.json")).toBe(false);
  });
});
