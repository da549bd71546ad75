import { expect, it } from "vitest";
import { domainsOf, nameInUrl } from "../../../src/lower/resolve/domain-names.ts";
import { plannedBalancer } from "../planned-balancer.ts";

it("lists the names of a load balancer with their zones, and where they are written", () => {
  expect(domainsOf(plannedBalancer({}))).toEqual([]);
  expect(domainsOf(plannedBalancer({ domainName: "a.com", hostedZone: "Z1" }))).toEqual([
    { name: "a.com", hostedZone: "Z1", routingPolicy: undefined, at: ["domainName"] },
  ]);
  const domainName = ["a.com", { name: "b.com", hostedZone: "Z2", routingPolicy: { latency: true } }] as const;
  expect(domainsOf(plannedBalancer({ domainName, hostedZone: "Z1" }))).toEqual([
    { name: "a.com", hostedZone: "Z1", routingPolicy: undefined, at: ["domainName", 0] },
    { name: "b.com", hostedZone: "Z2", routingPolicy: { latency: true }, at: ["domainName", 1] },
  ]);
});

it("has no URL by a wildcard", () => {
  expect(nameInUrl(plannedBalancer({ domainName: ["*.a.com", "b.com"] }))).toBe("b.com");
  expect(nameInUrl(plannedBalancer({ domainName: "*.a.com" }))).toBeUndefined();
});
