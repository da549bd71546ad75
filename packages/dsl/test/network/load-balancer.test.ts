import { describe, expect, it } from "vitest";
import { loadBalancer } from "../../src/index.ts";
import { referenceOf } from "../../src/inspect.ts";

it("a load balancer makes routes that know where requests come in", () => {
  const edge = loadBalancer("edge", { internal: true });
  expect(edge).toMatchObject({ kind: "load-balancer", name: "edge", props: { internal: true } });
  const route = edge.route({ path: "/api/*" });
  expect(route).toMatchObject({ kind: "route", props: { path: "/api/*" } });
  expect(route.loadBalancer).toBe(edge);
  expect(edge.route().props).toEqual({});
});

it("a load balancer that exists makes them, too", () => {
  const props = { listeners: { https: "arn:…" }, securityGroup: "sg-0123456789abcdef0" } as const;
  const edge = loadBalancer.existing("edge", props);
  expect(edge).toMatchObject({ kind: "load-balancer", source: "existing", name: "edge", props });
  expect(edge.route().loadBalancer).toBe(edge);
  expect(referenceOf(edge.arn())).toMatchObject({ resource: edge, output: "arn" });
});

describe("the values of a load balancer", () => {
  it("say what of it they are", () => {
    const edge = loadBalancer("edge");
    const reference = { kind: "reference", of: "output", resource: edge };
    expect(referenceOf(edge.arn())).toEqual({ ...reference, output: "arn" });
    expect(referenceOf(edge.url())).toEqual({ ...reference, output: "url" });
    expect(() => String(edge.url())).toThrow('The URL of load balancer "edge" is known once the config is compiled');
  });
});
