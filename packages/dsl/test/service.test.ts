import { describe, expect, expectTypeOf, it } from "vitest";
import {
  loadBalancer,
  service,
  sidecar,
  type Route,
  type Service,
  type ServiceProps,
  type Sidecar,
  type Workload,
} from "../src/index.ts";

const edge = loadBalancer("edge");
const size = { cpu: 256, memory: 512, image: "api:1.0" } as const;

function frugal(name: string, props: Omit<ServiceProps, "cpu" | "memory">) {
  return service(name, { ...props, cpu: 256, memory: 512, environment: { TIER: "web" } });
}

describe("service", () => {
  it("carries the names of its ports in its type", () => {
    const api = service("api", { ...size, ports: { http: 8080, admin: { containerPort: 9000 } } });
    expectTypeOf(api).toEqualTypeOf<Service<"http" | "admin">>();
    expectTypeOf(api).toExtend<Workload>();
    expectTypeOf(service("job", size)).toEqualTypeOf<Service<never>>();
  });

  it("refers to its ports by name", () => {
    const cache = service("cache", { ...size, ports: { redis: 6379 } });
    expect(cache.url("redis", { scheme: "redis" })).toEqual({
      kind: "url",
      service: cache,
      port: "redis",
      scheme: "redis",
    });
    expect(cache.url("redis").scheme).toBe("http");
    // @ts-expect-error the port is called redis
    cache.url("http");
  });

  it("takes routes to its own ports only", () => {
    const route = edge.route({ path: "/api/*", port: "http" });
    expectTypeOf(route).toEqualTypeOf<Route<"http">>();
    expect(route).toMatchObject({ kind: "route", port: "http", loadBalancer: edge });
    service("api", { ...size, ports: { http: 8080, admin: 9000 }, routes: [route] });
    // @ts-expect-error there is no port http
    service("api", { ...size, ports: { web: 8080 }, routes: [route] });
  });

  it("waits for its own sidecars only", () => {
    const migrate = sidecar("migrate", { image: "migrate:1.0", essential: false });
    expectTypeOf(migrate).toEqualTypeOf<Sidecar<"migrate", never>>();
    service("api", { ...size, sidecars: [migrate], dependsOn: { migrate: "SUCCESS" } });
    // @ts-expect-error the sidecar is called migrate
    service("api", { ...size, sidecars: [migrate], dependsOn: { migrations: "SUCCESS" } });
    // @ts-expect-error there are no sidecars
    service("api", { ...size, dependsOn: { migrate: "SUCCESS" } });
  });

  it("has sidecars that wait for each other and for the main container", () => {
    const proxy = sidecar("proxy", { image: "proxy:1.0", dependsOn: { api: "HEALTHY", migrate: "COMPLETE" } });
    const migrate = sidecar("migrate", { image: "migrate:1.0" });
    expectTypeOf(proxy).toEqualTypeOf<Sidecar<"proxy", "api" | "migrate">>();
    expect(proxy.needs).toEqual(["api", "migrate"]);
    service("api", { ...size, sidecars: [proxy, migrate] });
    // @ts-expect-error there is no container migrate
    service("api", { ...size, sidecars: [proxy] });
    // @ts-expect-error the main container is called web
    service("web", { ...size, sidecars: [proxy, migrate] });
  });

  it("takes both spellings of sizes, and those that the environment decides", () => {
    const isLarge = JSON.parse("true") === true;
    const api = service("api", { cpu: 512, memory: 4096, image: "api:1.0" });
    expect(api.props).toMatchObject({ cpu: 512, memory: 4096 });
    service("api", { cpu: "0.5 vCPU", memory: "4 GB", image: "api:1.0" });
    service("api", { cpu: isLarge ? 1024 : 256, memory: isLarge ? 4096 : 512, image: "api:1.0" });
    // @ts-expect-error 4 vCPU take 8 GB or more
    service("api", { cpu: "4 vCPU", memory: "4 GB", image: "api:1.0" });
    // @ts-expect-error text beside text, number beside number
    service("api", { cpu: 512, memory: "4 GB", image: "api:1.0" });
  });

  it("has settings that a function of the user's own can take and pass on", () => {
    expectTypeOf(frugal("api", { image: "api:1.0" })).toExtend<Workload>();
  });
});
