import { expect, it } from "vitest";
import { loadBalancer } from "../../src/index.ts";

it("a load balancer makes routes that know where requests come in", () => {
  const edge = loadBalancer("edge", { internal: true });
  expect(edge).toMatchObject({ kind: "load-balancer", name: "edge", props: { internal: true } });
  const route = edge.route({ path: "/api/*" });
  expect(route).toMatchObject({ kind: "route", props: { path: "/api/*" } });
  expect(route.loadBalancer).toBe(edge);
  expect(edge.route().props).toEqual({});
});
