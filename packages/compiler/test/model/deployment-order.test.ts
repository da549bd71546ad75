import { expect, it } from "vitest";
import { deploymentOrder } from "../../src/model/deployment-order.ts";
import { shop } from "../emit/scripts/shop.ts";

it("deploys what others need before them, and together what nobody waits for", () => {
  expect(deploymentOrder(shop({ names: ["api", "cache", "web"], needs: { api: ["cache"] } }))).toEqual([
    ["shop-registry"],
    ["shop-production-platform"],
    ["shop-production-cache", "shop-production-web"],
    ["shop-production-api"],
  ]);
});
