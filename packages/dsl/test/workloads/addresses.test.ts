import { describe, expect, expectTypeOf, it } from "vitest";
import { service, type Reference } from "../../src/index.ts";
import { referenceOf } from "../../src/inspect.ts";

const cache = service("cache", {
  cpu: 256,
  memory: 512,
  image: "redis:7.4",
  ports: { redis: 6379, admin: { containerPort: 8080 } },
});
const redis = { kind: "reference", service: "cache", port: "redis", containerPort: 6379 };

describe("addresses of a service", () => {
  it.each([
    ["url", cache.url("redis", { scheme: "redis", path: "/0" }), { scheme: "redis", path: "/0" }],
    ["url", cache.url("redis"), { scheme: "http", path: "" }],
    ["host", cache.host("redis"), {}],
    ["address", cache.address("redis"), {}],
  ])("%s names the service and its port", (of, reference, settings) => {
    expect(referenceOf(reference)).toMatchObject({ ...redis, of, ...settings });
  });

  it("find the number of a port in either form, and none of a port that is not there", () => {
    expect(referenceOf(cache.host("admin"))).toMatchObject({ containerPort: 8080 });
    // @ts-expect-error the port is called redis
    expect(referenceOf(cache.host("reddis"))).not.toHaveProperty("containerPort");
    // @ts-expect-error every object has one, which is no port
    expect(referenceOf(cache.host("toString"))).not.toHaveProperty("containerPort");
  });

  it("are told apart by their types", () => {
    expectTypeOf(cache.url("redis")).toEqualTypeOf<Reference<"url">>();
    expectTypeOf(cache.host("redis")).toEqualTypeOf<Reference<"host">>();
  });
});
