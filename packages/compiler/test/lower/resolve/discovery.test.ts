import {
  blueGreen,
  cloudMap,
  daemon,
  type Discovery,
  ec2Capacity,
  ports,
  service,
  serviceConnect,
  task,
} from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, documentOf, IMAGE, lowerShop, propertiesOf, templateOf } from "../lowered.ts";

const base = { cpu: 256, memory: 512, image: IMAGE } as const;
const cache = service("cache", { ...base, ports: { redis: 6379 } });
const environment = { URL: cache.url("redis", { scheme: "redis", path: "0" }), HOST: cache.host("redis") };
const api = service("api", { ...base, environment: { ...environment, ADDRESS: cache.address("redis") } });
const idle = service("idle", base);
const ZONE = cloudMap("myapp.local");

const lowered = (discovery: Discovery | readonly Discovery[]) =>
  lowerShop({ discovery, workloads: [api, cache, idle] });

function output(discovery: Discovery | readonly Discovery[], name: string) {
  return templateOf(lowered(discovery), `shop-production-${name}`).Outputs?.["Discovery"]?.Value;
}

describe("addresses", () => {
  it.each([
    [serviceConnect(), "cache"],
    [ZONE, "cache.myapp.local"],
    [[ZONE, serviceConnect()], "cache.myapp.local"],
    [[serviceConnect(), ZONE], "cache"],
  ] as const)("are of the first: %o", (discovery, host) => {
    expect(documentOf(lowered(discovery), "taskDefinition", "api")).toMatchObject({
      containerDefinitions: [
        {
          environment: [
            { name: "ADDRESS", value: `${host}:6379` },
            { name: "HOST", value: host },
            { name: "URL", value: `redis://${host}:6379/0` },
          ],
        },
      ],
    });
  });

  it("of DNS lead to ports of UDP, and let in what speaks it", () => {
    const stats = service("stats", { ...base, ports: { in: { containerPort: 8125, protocol: "udp" }, tcp: 8125 } });
    const web = service("web", { ...base, environment: { A: stats.address("in"), B: stats.address("tcp") } });
    const udp = lowerShop({ discovery: ZONE, workloads: [stats, web] });
    expect(codesOf(udp)).toEqual([]);
    expect(propertiesOf(udp, "shop-production-web", "StatsAccess8125Udp")).toMatchObject({ IpProtocol: "udp" });
    expect(propertiesOf(udp, "shop-production-web", "StatsAccess8125")).toMatchObject({ IpProtocol: "tcp" });
    const both = lowerShop({ discovery: [ZONE, serviceConnect()], workloads: [stats, web] });
    expect(propertiesOf(both, "shop-production-stats", "Service")).toMatchObject({
      ServiceConnectConfiguration: { Services: [{ PortName: "tcp" }] },
    });
  });

  it("of DNS are those of tasks, too", () => {
    const report = task("report", { ...base, environment });
    expect(codesOf(lowerShop({ discovery: ZONE, workloads: [cache, report] }))).toEqual([]);
  });
});

describe("who is found", () => {
  const documentIn = (discovery: Discovery | readonly Discovery[], name: string) =>
    documentOf(lowered(discovery), "service", name);

  it("is every service with ports, and by Service Connect those that others call", () => {
    expect(documentIn(ZONE, "cache")).toHaveProperty("serviceRegistries");
    expect(documentIn(ZONE, "cache")).not.toHaveProperty("serviceConnectConfiguration");
    for (const name of ["api", "idle"]) {
      expect(documentIn([ZONE, serviceConnect()], name)).not.toHaveProperty("serviceRegistries");
      expect(documentIn([ZONE, serviceConnect()], name)).not.toHaveProperty("serviceConnectConfiguration");
    }
    expect(documentIn([serviceConnect(), ZONE], "api")).toHaveProperty("serviceConnectConfiguration.enabled", true);
    expect(documentIn([ZONE, serviceConnect()], "cache")).toHaveProperty("serviceConnectConfiguration.services");
  });

  it("is a service whose traffic is shifted where others call it", () => {
    const shifted = service("cache", { ...base, ports: { redis: 6379 }, deployment: blueGreen() });
    const alone = lowerShop({ discovery: ZONE, workloads: [shifted] });
    expect(documentOf(alone, "service", "cache")).not.toHaveProperty("serviceRegistries");
    const called = lowerShop({ discovery: ZONE, workloads: [shifted, api] });
    expect(documentOf(called, "service", "cache")).toHaveProperty("serviceRegistries");
  });

  it("is no task without an interface of its own", () => {
    const capacity = ec2Capacity("general", { instanceType: "m7g.large", minSize: 1, maxSize: 3 });
    const agent = daemon("agent", { capacity, image: IMAGE, memory: 64, networkMode: "host", ports: { http: 80 } });
    expect(documentOf(lowerShop({ discovery: ZONE, workloads: [agent] }), "service", "agent")).not.toHaveProperty(
      "serviceRegistries",
    );
  });

  it("needs no second start for what DNS says later", () => {
    const declared = [ports("a", { http: 80 }), ports("b", { http: 80 })] as const;
    const [a, b] = declared.map((own, index) =>
      service(own.name, { ...base, ports: own, environment: { OTHER: declared[1 - index]?.url("http") ?? "" } }),
    );
    if (a === undefined || b === undefined) throw new Error("There are two.");
    const once = (discovery: Discovery) =>
      ["a", "b"].filter(
        (name) =>
          documentOf(lowerShop({ discovery, workloads: [a, b] }), "service", name) !== undefined &&
          JSON.stringify(templateOf(lowerShop({ discovery, workloads: [a, b] }), `shop-production-${name}`)).includes(
            "ForceNewDeployment",
          ),
      );
    expect(once(serviceConnect())).toHaveLength(1);
    expect(once(ZONE)).toEqual([]);
  });
});

describe("what deploy.sh compares", () => {
  it("is said where a template does not say it", () => {
    expect(output(serviceConnect(), "cache")).toBeUndefined();
    expect(output(ZONE, "cache")).toBe("cloudMap/myapp.local/A");
    expect(output([ZONE, serviceConnect()], "api")).toBe("cloudMap/myapp.local/A serviceConnect/shop-production");
    const srv = cloudMap("myapp.local", { records: ["SRV", "A"] });
    expect(output([serviceConnect({ namespace: "n" }), srv], "cache")).toBe(
      "serviceConnect/n cloudMap/myapp.local/A+SRV",
    );
    expect(output(ZONE, "idle")).toBeUndefined();
  });
});
