import { ports, service, text, type Reference } from "@ecs-dsl/dsl";
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
      GroupId: { Ref: "CacheSecurityGroup" },
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
    expect(stacksOf(lowered.assembly).at(-1)?.inputs).toMatchObject({
      CacheSecurityGroup: { stack: "shop-production-cache", output: "SecurityGroup" },
    });
  });

  it("may stand in a sidecar", () => {
    const proxy = { image: IMAGE, environment: { TARGET: cache.url("redis") } };
    const client = lowerShop({ workloads: [cache, service("web", { ...base, sidecars: { proxy } })] });
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
    const other = service("cache", { ...base, ports: { rediss: 6380 } });
    const client = service("api", { ...base, environment: { REDIS_URL: other.url("rediss") } });
    expect(codesOf(lowerShop({ workloads: [client, cache] }))).toEqual([
      "config/port-unknown at services.api.environment.REDIS_URL",
    ]);
  });

  it("may lead both ways: both services join Service Connect and let each other in", () => {
    const left = ports("left", { http: 80 });
    const right = service("right", { ...base, ports: { http: 80 }, environment: { LEFT: left.url("http") } });
    const again = service("left", { ...base, ports: left, environment: { RIGHT: right.url("http") } });
    const lowered = lowerShop({ workloads: [again, right] });
    expect(lowered.findings).toEqual([]);
    for (const [own, other] of [
      ["left", "Right"],
      ["right", "Left"],
    ] as const) {
      expect(propertiesOf(lowered, `shop-production-${own}`, "Service")).toHaveProperty(
        "ServiceConnectConfiguration.Services",
        [{ PortName: "http", DiscoveryName: `${own}_http`, ClientAliases: [{ DnsName: own, Port: 80 }] }],
      );
      expect(propertiesOf(lowered, `shop-production-${own}`, `${other}Access80`)).toHaveProperty("FromPort", 80);
    }
  });

  it("may be the service's own, whose group then lets itself in", () => {
    const auth = ports("auth", { http: 8080 });
    const alone = service("auth", { ...base, ports: auth, environment: { ISSUER: auth.url("http") } });
    const lowered = lowerShop({ workloads: [alone] });
    expect(lowered.findings).toEqual([]);
    expect(propertiesOf(lowered, "shop-production-auth", "AuthAccess8080")).toMatchObject({
      GroupId: { "Fn::GetAtt": ["SecurityGroup", "GroupId"] },
      SourceSecurityGroupId: { "Fn::GetAtt": ["SecurityGroup", "GroupId"] },
    });
    expect(lowered.assembly.workloads.flatMap(({ stack }) => Object.keys(stack.inputs))).not.toContain(
      "AuthSecurityGroup",
    );
  });
});

describe("what a reference becomes", () => {
  const db = ports("db", { pg: 5432 });

  it.each<[string, Reference, string]>([
    ["a URL", db.url("pg", { scheme: "postgres" }), "postgres://db:5432"],
    ["a URL with a path", db.url("pg", { scheme: "postgres", path: "/shop" }), "postgres://db:5432/shop"],
    ["a path without its slash", db.url("pg", { path: "shop" }), "http://db:5432/shop"],
    ["a host", db.host("pg"), "db"],
    ["an address", db.address("pg"), "db:5432"],
    [
      "text",
      text`postgres://app@${db.host("pg")}:${5432}/${"shop"}?ssl=${true}`,
      "postgres://app@db:5432/shop?ssl=true",
    ],
    ["text in text", text`<${text`(${db.address("pg")})`}>`, "<(db:5432)>"],
  ])("%s", (_what, value, written) => {
    const client = service("api", { ...base, environment: { VALUE: value } });
    const lowered = lowerShop({ workloads: [client, service("db", { ...base, ports: db })] });
    expect(lowered.findings).toEqual([]);
    expect(documentOf(lowered, "taskDefinition", "api")).toMatchObject({
      containerDefinitions: [{ environment: [{ name: "VALUE", value: written }] }],
    });
    expect(propertiesOf(lowered, "shop-production-api", "DbAccess5432")).toBeDefined();
  });

  it("is reported in text as well", () => {
    const client = service("api", { ...base, environment: { HOST: text`${db.host("pg")}.` } });
    expect(lowerShop({ workloads: [client] }).findings).toMatchObject([
      {
        code: "config/reference-unlisted",
        message:
          'Variable "HOST" of service "api" is the host of service "db", which the app does not list in `workloads`.',
      },
    ]);
  });
});

it("reports ports that are declared for another service", () => {
  const api = service("api", { ...base, ports: ports("auth", { http: 8080 }) });
  expect(lowerShop({ workloads: [api] }).findings).toMatchObject([
    {
      code: "config/ports-name",
      source: { label: "services.api", path: ["ports"] },
      message: 'The ports of service "api" are declared for "auth"; references to them lead to a service of that name.',
      help: 'Declare them with ports("api", …).',
    },
  ]);
});

it("joins no namespace without a URL", () => {
  const lowered = lowerShop({ workloads: [cache] });
  expect(documentOf(lowered, "service", "cache")).not.toHaveProperty("serviceConnectConfiguration");
});
