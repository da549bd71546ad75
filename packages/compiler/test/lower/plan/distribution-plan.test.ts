import { distribution, loadBalancer } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, lowerShop } from "../lowered.ts";

it("finds the load balancers of behaviors", () => {
  const [edge, api] = [loadBalancer("edge"), loadBalancer("api", { internal: true })];
  const site = distribution("site", { origin: edge, behaviors: { "/api/*": { origin: api } } });
  const { assembly } = lowerShop({ workloads: [], resources: [site, distribution("site", site.props)] });
  const ids = Object.keys(assembly.sharedStacks[0]?.template.Resources ?? {});
  expect(ids.filter((id) => /LoadBalancer/.test(id))).toEqual(["ApiLoadBalancerInternal", "EdgeLoadBalancer"]);
});

it("reports what is not an origin once", () => {
  const site = distribution("site", JSON.parse('{ "origin": 7, "behaviors": { "/a": { "origin": true } } }'));
  expect(codesOf(lowerShop({ workloads: [], resources: [site] }))).toEqual([
    "config/property-type at distributions.site.origin",
    'config/property-type at distributions.site.behaviors["/a"].origin',
  ]);
});
