import { expect, it } from "vitest";
import { stacksOf } from "../../src/model/assembly.ts";
import { shop } from "../emit/scripts/shop.ts";

it("names every stack once, what workloads share before the workloads", () => {
  expect(stacksOf(shop()).map(({ name }) => name)).toEqual([
    "shop-registry",
    "shop-production-platform",
    "shop-production-api",
    "shop-production-cache",
  ]);
});
