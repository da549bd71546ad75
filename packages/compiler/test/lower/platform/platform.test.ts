import { cluster, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { documentOf, IMAGE, lowerShop, propertiesOf } from "../lowered.ts";

const shop = lowerShop({ workloads: [service("api", { cpu: 256, memory: 512, image: IMAGE })] });

it("makes a cluster with every default", () => {
  expect(documentOf(shop, "cluster")).toEqual({
    clusterName: "shop-production",
    settings: [{ name: "containerInsights", value: "enhanced" }],
    capacityProviders: ["FARGATE", "FARGATE_SPOT"],
    defaultCapacityProviderStrategy: [{ capacityProvider: "FARGATE", weight: 1 }],
  });
});

it("changes capacity providers apart from the cluster, so that it is not replaced", () => {
  expect(propertiesOf(shop, "shop-production-platform", "Cluster")).not.toHaveProperty("CapacityProviders");
  expect(propertiesOf(shop, "shop-production-platform", "CapacityProviders")).toEqual({
    Cluster: { Ref: "Cluster" },
    CapacityProviders: ["FARGATE", "FARGATE_SPOT"],
    DefaultCapacityProviderStrategy: [{ CapacityProvider: "FARGATE", Weight: 1 }],
  });
});

it("says in the template what the document says of the cluster", () => {
  const named = lowerShop({ workloads: [], cluster: cluster({ name: "shared", containerInsights: "disabled" }) });
  expect(documentOf(named, "cluster")).toMatchObject({ clusterName: "shared", settings: [{ value: "disabled" }] });
  expect(propertiesOf(named, "shop-production-platform", "Cluster")).toMatchObject({
    ClusterName: "shared",
    ClusterSettings: [{ Name: "containerInsights", Value: "disabled" }],
  });
});

it("makes a namespace whether services talk to another or not: it could not go while one is in it", () => {
  const cache = service("cache", { cpu: 256, memory: 512, image: IMAGE, ports: { redis: 6379 } });
  const api = service("api", { cpu: 256, memory: 512, image: IMAGE, environment: { CACHE: cache.url("redis") } });
  const talking = lowerShop({ workloads: [api, cache] });
  expect(propertiesOf(talking, "shop-production-platform", "Namespace")).toHaveProperty("Name", "shop-production");
  expect(propertiesOf(shop, "shop-production-platform", "Namespace")).toHaveProperty("Name", "shop-production");
});
