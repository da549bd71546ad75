import { ports, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { stacksOf } from "../../../src/model/assembly.ts";
import { codesOf, IMAGE, lowerShop } from "../lowered.ts";

const base = { cpu: 256, memory: 512, image: IMAGE } as const;
const cache = service("cache", { ...base, ports: { redis: 6379 } });
const orders = service("orders", { ...base, ports: { http: 80 }, environment: { CACHE: cache.url("redis") } });
const api = service("api", { ...base, environment: { ORDERS: orders.url("http"), CACHE: cache.url("redis") } });

it("deploys each service once, after those that it talks to", () => {
  const { assembly } = lowerShop({ workloads: [api, orders, cache] });
  expect(stacksOf(assembly).map(({ name }) => name)).toEqual([
    "shop-production-platform",
    "shop-production-cache",
    "shop-production-orders",
    "shop-production-api",
  ]);
});

it("lets a service name its own URL: its stack neither waits for itself nor takes its own outputs", () => {
  const own = ports("api", { http: 8080 });
  const lowered = lowerShop({
    workloads: [service("api", { ...base, ports: own, environment: { SELF: own.url("http") } })],
  });
  expect(codesOf(lowered)).toEqual([]);
  const [api] = lowered.assembly.workloads;
  expect(api?.wave).toBe(0);
  expect(new Set(Object.values(api?.stack.inputs ?? {}).map(({ stack }) => stack))).toEqual(
    new Set(["shop-production-platform"]),
  );
});
