import { cloudMap, cluster, fargateSpot, network, service } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { stacksOf } from "../../../src/model/assembly.ts";
import { documentOf, IMAGE, lowerShop, propertiesOf, resourceOf } from "../lowered.ts";

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

describe("a cluster that exists", () => {
  const api = service("api", { cpu: 256, memory: 512, image: IMAGE });
  const there = network.existing({
    vpcId: "vpc-0123456789abcdef0",
    privateSubnetIds: ["subnet-0123456789abcdef0"],
    publicSubnetIds: [],
  });
  const discovery = cloudMap.existing("shop.local", { namespaceId: "ns-0123456789abcdef" });

  it("is in no stack, and services ask for Fargate by launch type", () => {
    const lowered = lowerShop({ cluster: cluster.existing("prod"), workloads: [api] });
    expect(resourceOf(lowered, "shop-production-platform", "Cluster")).toBeUndefined();
    expect(documentOf(lowered, "cluster")).toBeUndefined();
    const { Cluster, LaunchType, CapacityProviderStrategy } = Object(
      propertiesOf(lowered, "shop-production-api", "Service"),
    );
    expect([Cluster, LaunchType, CapacityProviderStrategy]).toEqual(["prod", "FARGATE", undefined]);
  });

  it("leaves what a service says of its capacity", () => {
    const spot = service("api", { cpu: 256, memory: 512, image: IMAGE, capacityProviderStrategy: [fargateSpot()] });
    const lowered = lowerShop({ cluster: cluster.existing("prod"), workloads: [spot] });
    const { LaunchType, CapacityProviderStrategy } = Object(propertiesOf(lowered, "shop-production-api", "Service"));
    expect([LaunchType, CapacityProviderStrategy]).toEqual([undefined, [{ CapacityProvider: "FARGATE_SPOT" }]]);
  });

  it("makes no platform stack where all that workloads share is there", () => {
    const { assembly } = lowerShop({
      cluster: cluster.existing("prod"),
      network: there,
      discovery,
      workloads: [api],
    });
    expect(stacksOf(assembly).map(({ name }) => name)).toEqual(["shop-production-api"]);
  });
});
