import { distribution, loadBalancer } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { lowerShop } from "../lowered.ts";

it("draws where a distribution gets things from, and what it keeps", async () => {
  const edge = loadBalancer("edge", { internal: true });
  const site = distribution("site", {
    origin: edge,
    domainName: "example.com",
    hostedZone: "Z1",
    behaviors: { "/static/*": { origin: "shop-assets" }, "/api/*": {} },
  });
  const { nodes, edges } = lowerShop({ workloads: [], resources: [site] }).assembly.graph();
  expect(nodes.map(({ key, words, details }) => [key, words, ...details])).toEqual([
    ["distribution site", "CloudFront distribution", "example.com"],
    ["load-balancer edge", "internal load balancer"],
    ["bucket shop-assets", "bucket of S3"],
  ]);
  expect(edges).toEqual([
    { kind: "route", from: "distribution site", to: "bucket shop-assets", labels: ["/static/*, cached"] },
    { kind: "route", from: "distribution site", to: "load-balancer edge", labels: ["/*", "/api/*"] },
  ]);
});
