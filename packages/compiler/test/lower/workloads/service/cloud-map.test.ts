import { cloudMap, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { IMAGE, lowerShop, propertiesOf } from "../../lowered.ts";

const api = service("api", {
  cpu: 256,
  memory: 512,
  image: IMAGE,
  ports: { http: 8080, admin: 9000 },
  tags: { a: "b" },
});
const web = service("web", { cpu: 256, memory: 512, image: IMAGE, environment: { API: api.url("http") } });

function of(discovery: ReturnType<typeof cloudMap> | ReturnType<typeof cloudMap.existing>, id: string) {
  return propertiesOf(lowerShop({ discovery, workloads: [api, web] }), "shop-production-api", id);
}

const REGISTRY = { RegistryArn: { "Fn::GetAtt": ["DiscoveryService", "Arn"] } };

it("writes the addresses of tasks into the namespace of the platform", () => {
  expect(of(cloudMap("myapp.local", { ttl: 60 }), "DiscoveryService")).toEqual({
    Name: "api",
    Description: "Tasks of shop-production-api",
    NamespaceId: { Ref: "PlatformMyappLocal9e086aNamespace" },
    DnsConfig: { RoutingPolicy: "MULTIVALUE", DnsRecords: [{ Type: "A", TTL: 60 }] },
    HealthCheckCustomConfig: { FailureThreshold: 1 },
    Tags: [{ Key: "a", Value: "b" }],
  });
  expect(of(cloudMap("myapp.local"), "Service")).toMatchObject({ ServiceRegistries: [REGISTRY] });
});

it("writes into a namespace that exists, with the port that others call in SRV records", () => {
  const existing = cloudMap.existing("myapp.local", { namespaceId: "ns-1", records: ["A", "SRV"] });
  expect(of(existing, "DiscoveryService")).toMatchObject({
    NamespaceId: "ns-1",
    DnsConfig: {
      DnsRecords: [
        { Type: "A", TTL: 10 },
        { Type: "SRV", TTL: 10 },
      ],
    },
  });
  expect(of(existing, "Service")).toMatchObject({
    ServiceRegistries: [{ ...REGISTRY, ContainerName: "api", ContainerPort: 8080 }],
  });
});
