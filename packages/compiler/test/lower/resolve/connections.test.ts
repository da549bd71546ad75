import { service, sidecar } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, documentOf, IMAGE, lowerShop, propertiesOf, templateOf } from "../lowered.ts";
import { stacksOf } from "../../../src/model/assembly.ts";

const base = { cpu: 256, memory: 512, image: IMAGE } as const;
const cache = service("cache", { ...base, ports: { redis: 6379 } });
const api = service("api", { ...base, environment: { REDIS_URL: cache.url("redis", { scheme: "redis" }) } });

describe("a URL of another service", () => {
  const lowered = lowerShop({ workloads: [api, cache] });

  it("is the name and the port that Service Connect answers to", () => {
    expect(documentOf(lowered, "taskDefinition", "api")).toMatchObject({
      containerDefinitions: [{ environment: [{ name: "REDIS_URL", value: "redis://cache:6379" }] }],
    });
  });

  it("makes both members of the namespace", () => {
    expect(documentOf(lowered, "service", "api")).toMatchObject({
      serviceConnectConfiguration: { enabled: true, namespace: "shop-production" },
    });
    expect(documentOf(lowered, "service", "cache")).toMatchObject({
      serviceConnectConfiguration: {
        services: [
          { portName: "redis", discoveryName: "cache_redis", clientAliases: [{ port: 6379, dnsName: "cache" }] },
        ],
      },
    });
    expect(templateOf(lowered, "shop-production-platform").Resources).toHaveProperty("Namespace");
  });

  it("opens the server's group from the client's stack, which comes after the server's", () => {
    expect(propertiesOf(lowered, "shop-production-api", "CacheAccess6379")).toEqual({
      GroupId: { "Fn::ImportValue": "shop-production-cache-SecurityGroup" },
      IpProtocol: "tcp",
      FromPort: 6379,
      ToPort: 6379,
      SourceSecurityGroupId: { "Fn::GetAtt": ["SecurityGroup", "GroupId"] },
    });
    expect(stacksOf(lowered.assembly).map(({ name }) => name)).toEqual([
      "shop-production-platform",
      "shop-production-cache",
      "shop-production-api",
    ]);
    expect(stacksOf(lowered.assembly).at(-1)?.dependsOn).toEqual(["shop-production-platform", "shop-production-cache"]);
  });

  it("may stand in a sidecar", () => {
    const proxy = sidecar("proxy", { image: IMAGE, environment: { TARGET: cache.url("redis") } });
    const client = lowerShop({ workloads: [cache, service("web", { ...base, sidecars: [proxy] })] });
    expect(propertiesOf(client, "shop-production-web", "CacheAccess6379")).toBeDefined();
  });

  it("is reported when the app does not list the service", () => {
    const other = lowerShop({ workloads: [api] });
    expect(other.findings).toMatchObject([
      {
        code: "config/reference-unlisted",
        message:
          'Variable "REDIS_URL" of service "api" is the URL of service "cache", which the app does not list in `workloads`.',
        help: 'Add service "cache" to `workloads`.',
      },
    ]);
  });

  it("names what it serves uniquely in the namespace", () => {
    const one = service("One", { ...base, ports: { http: 80 } });
    const two = service("t".repeat(60), { ...base, ports: { http: 80 } });
    const client = service("api", { ...base, environment: { ONE: one.url("http"), TWO: two.url("http") } });
    const names = lowerShop({ workloads: [one, two, client] }).assembly.documents.flatMap(({ value }) =>
      Array.from(JSON.stringify(value).matchAll(/"discoveryName":"([^"]*)"/g), ([, name]) => name),
    );
    expect(names).toEqual(["one_http", expect.stringMatching(/^t{55}-[0-9a-f]{8}$/)]);
  });

  it("is reported when the port is UDP", () => {
    const dns = service("dns", { ...base, ports: { dns: { containerPort: 53, protocol: "udp" } } });
    const client = service("api", { ...base, environment: { DNS: dns.url("dns") } });
    expect(codesOf(lowerShop({ workloads: [client, dns] }))).toEqual([
      "config/reference-udp at services.api.environment.DNS",
    ]);
  });

  it("is reported when the service has no such port", () => {
    const url = { ...cache.url("redis"), port: "rediss" };
    const client = service("api", { ...base, environment: { REDIS_URL: url } });
    expect(codesOf(lowerShop({ workloads: [client, cache] }))).toEqual([
      "config/port-unknown at services.api.environment.REDIS_URL",
    ]);
  });

  it("survives two services that name each other", () => {
    const left = service("left", { ...base, ports: { http: 80 } });
    const right = service("right", { ...base, ports: { http: 80 }, environment: { LEFT: left.url("http") } });
    const again = service("left", { ...base, ports: { http: 80 }, environment: { RIGHT: right.url("http") } });
    const lowered = lowerShop({ workloads: [again, right] });
    expect(codesOf(lowered)).toEqual(["config/reference-cycle at services.right.environment.LEFT"]);
  });
});

it("needs no namespace without a URL", () => {
  const lowered = lowerShop({ workloads: [cache] });
  expect(documentOf(lowered, "service", "cache")).not.toHaveProperty("serviceConnectConfiguration");
  expect(templateOf(lowered, "shop-production-platform").Resources).not.toHaveProperty("Namespace");
});
