import { expect, it } from "vitest";
import { serviceResource } from "../../../../src/live/diff/resources/service-resource.ts";
import { API } from "./found.ts";

it("names a service as Application Auto Scaling does", () => {
  expect(serviceResource(API)).toBe("service/shop/shop-api");
  expect(serviceResource({ ...API, rollout: { kind: "task", gates: [], strategy: [] } })).toBeUndefined();
  expect(serviceResource(undefined)).toBeUndefined();
});
