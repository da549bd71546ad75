import { describe, expect, it } from "vitest";
import {
  app,
  callSiteOf,
  cluster,
  expireOlderThan,
  expireUntagged,
  keepLast,
  loadBalancer,
  network,
  parameter,
  repository,
  secret,
  service,
  sidecar,
} from "../src/index.ts";

const images = repository("shop/api");
const edge = loadBalancer("edge");
const api = service("api", { cpu: 256, memory: 512, image: "api:1.0", ports: { http: 8080 } });

function frugal(name: string) {
  return service(name, { cpu: 256, memory: 512, image: "api:1.0" });
}

/** The line this is called from, as V8 writes it: the DSL function stands on the same line. */
function here(): string {
  const line = /call-site\.test\.ts:(\d+):/.exec(new Error("here").stack?.split("\n")[2] ?? "")?.[1];
  return `call-site.test.ts:${line}:`;
}

function firstFrame(value: unknown): string | undefined {
  return callSiteOf(value)?.split("\n")[1];
}

describe("callSiteOf", () => {
  it.each([
    ["app", app("shop", { workloads: [] }), here()],
    ["cluster", cluster(), here()],
    ["expireOlderThan", expireOlderThan({ days: 30 }), here()],
    ["expireUntagged", expireUntagged({ days: 7 }), here()],
    ["keepLast", keepLast(10), here()],
    ["loadBalancer", loadBalancer("edge"), here()],
    ["network", network(), here()],
    ["parameter", parameter("/shop/key"), here()],
    ["repository", repository("shop/api"), here()],
    ["repository.build", images.build("./api"), here()],
    ["repository.digest", images.digest(`sha256:${"0".repeat(64)}`), here()],
    ["repository.tag", images.tag("v1.0"), here()],
    ["route", edge.route({ port: "http" }), here()],
    ["secret", secret("shop/db"), here()],
    ["service", service("api", { cpu: 256, memory: 512, image: "api:1.0" }), here()],
    ["sidecar", sidecar("proxy", { image: "proxy:1.0" }), here()],
    ["url", api.url("http"), here()],
  ])("points at the line that calls %s", (_name, value, place) => {
    expect(firstFrame(value)).toContain(place);
  });

  it("sees through one function of the user's own", () => {
    const [value, place] = [frugal("api"), here()];
    expect(callSiteOf(value)?.split("\n")[2]).toContain(place);
  });

  it("is out of sight of everything that lists properties", () => {
    expect(Object.keys(api)).toEqual(["kind", "name", "props", "url"]);
    expect(JSON.stringify(cluster())).toBe('{"kind":"cluster","props":{}}');
  });

  it("leaves the process's stack depth as it was", () => {
    const limit = Error.stackTraceLimit;
    cluster();
    expect(Error.stackTraceLimit).toBe(limit);
  });

  it("is undefined for what no DSL function returned", () => {
    for (const value of [undefined, null, "service", 1, {}, { kind: "service" }]) {
      expect(callSiteOf(value)).toBeUndefined();
    }
  });

  it("costs 500 services less than 5 ms", () => {
    const rounds = Array.from({ length: 20 }, () => {
      const start = performance.now();
      for (let index = 0; index < 500; index++) service(`api-${index}`, { cpu: 256, memory: 512, image: "api:1.0" });
      return performance.now() - start;
    });
    expect(Math.min(...rounds)).toBeLessThan(5);
  });
});
