import { describe, expect, it } from "vitest";
import {
  app,
  awsLogs,
  cluster,
  expireOlderThan,
  expireUntagged,
  fargate,
  fargateSpot,
  keepLast,
  loadBalancer,
  network,
  parameter,
  ports,
  repository,
  rolling,
  secret,
  service,
  sidecar,
  size,
  text,
} from "../src/index.ts";
import * as dsl from "../src/index.ts";
import { callSiteOf } from "../src/inspect.ts";

const images = repository("shop/api");
const edge = loadBalancer("edge");
const ids = { vpcId: "vpc-1", privateSubnetIds: ["subnet-1"], publicSubnetIds: ["subnet-2"] };
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
  it("is no word of a config", () => {
    expect(Object.keys(dsl)).toContain("service");
    expect(Object.keys(dsl)).not.toContain("callSiteOf");
  });

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
    ["route", edge.route(), here()],
    ["secret", secret("shop/db"), here()],
    ["service", service("api", { cpu: 256, memory: 512, image: "api:1.0" }), here()],
    ["sidecar", sidecar({ image: "proxy:1.0" }), here()],
    ["address", api.address("http"), here()],
    ["awsLogs", awsLogs(), here()],
    ["fargate", fargate(), here()],
    ["fargateSpot", fargateSpot(), here()],
    ["host", api.host("http"), here()],
    ["network.existing", network.existing(ids), here()],
    ["ports", ports("api", { http: 8080 }), here()],
    ["rolling", rolling(), here()],
    ["size", size(256, 512), here()],
    ["text", text`${api.url("http")}/v1`, here()],
    ["url", api.url("http"), here()],
  ])("points at the line that calls %s", (_name, value, place) => {
    expect(firstFrame(value)).toContain(place);
  });

  it("sees through one function of the user's own", () => {
    const [value, place] = [frugal("api"), here()];
    expect(callSiteOf(value)?.split("\n")[2]).toContain(place);
  });

  it("is out of sight of everything that lists properties", () => {
    expect(Object.keys(api)).toEqual([
      "kind",
      "name",
      "props",
      "url",
      "host",
      "address",
      "securityGroup",
      "taskDefinition",
    ]);
    expect(JSON.stringify(cluster())).toBe('{"kind":"cluster","source":"new","props":{}}');
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

  it("costs a service less than one error whose stack is read", () => {
    const least = (make: (index: number) => unknown) => Math.min(...Array.from({ length: 10 }, () => timed(make)));
    const errors = least((index) => new Error(`api-${index}`).stack);
    const services = least((index) => service(`api-${index}`, { cpu: 256, memory: 512, image: "api:1.0" }));
    expect(services).toBeLessThan(errors);
  });
});

/** Milliseconds that 500 of them take. */
function timed(make: (index: number) => unknown): number {
  const start = performance.now();
  for (let index = 0; index < 500; index++) make(index);
  return performance.now() - start;
}
