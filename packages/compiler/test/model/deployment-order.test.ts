import { queue, repository } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { deploymentOrder } from "../../src/model/deployment-order.ts";
import { shop } from "../emit/scripts/shop.ts";
import { lowerShop } from "../lower/lowered.ts";

it("deploys what others need before them, and together what nobody waits for", () => {
  expect(deploymentOrder(shop({ names: ["api", "cache", "web"], needs: { api: ["cache"] } }))).toEqual([
    ["shop-registry"],
    ["shop-production-platform"],
    ["shop-production-cache", "shop-production-web"],
    ["shop-production-api"],
  ]);
});

it("deploys what workloads share before them, each after what it takes values from", () => {
  const { assembly } = lowerShop({
    workloads: [],
    repositories: [repository("shop/api")],
    resources: [queue("mail", { deadLetter: { maxReceiveCount: 5, queue: queue("jobs") } }), queue("audit")],
  });
  expect(deploymentOrder(assembly)).toEqual([
    ["shop-registry"],
    ["shop-production-platform"],
    ["shop-production-queue-audit", "shop-production-queue-jobs"],
    ["shop-production-queue-mail"],
  ]);
});
