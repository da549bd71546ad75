import { cloudMap, type Discovery, network, service, serviceConnect } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { IMAGE, lowerShop, templateOf } from "../lowered.ts";

const workloads = [service("api", { cpu: 256, memory: 512, image: IMAGE, ports: { http: 8080 } })];

function platform(discovery: Discovery | readonly Discovery[]) {
  const { Resources, Outputs = {} } = templateOf(
    lowerShop({ discovery, workloads, tags: { team: "shop" } }),
    "shop-production-platform",
  );
  const found = Object.entries(Resources).filter(([, { Type }]) => Type.endsWith("Namespace"));
  return {
    resources: Object.fromEntries(found),
    outputs: Object.keys(Outputs).filter((id) => id.endsWith("Namespace")),
  };
}

it("has the namespace of Service Connect where that is not given", () => {
  expect(Object.keys(platform(serviceConnect()).resources)).toEqual(["Namespace"]);
  expect(platform(serviceConnect({ namespace: "internal" })).resources).toEqual({});
});

it("has a private zone, whose logical id follows its name", () => {
  expect(platform(cloudMap("myapp.local"))).toEqual({
    resources: {
      MyappLocal9e086aNamespace: {
        Type: "AWS::ServiceDiscovery::PrivateDnsNamespace",
        Properties: {
          Name: "myapp.local",
          Vpc: { Ref: "Vpc" },
          Description: "Services of shop-production",
          Tags: [{ Key: "team", Value: "shop" }],
        },
      },
    },
    outputs: ["MyappLocal9e086aNamespace"],
  });
  expect(Object.keys(platform([cloudMap("local"), serviceConnect()]).resources)).toEqual([
    "Namespace",
    "LocalNamespace",
  ]);
});

it("makes none that exists, and one in a VPC that exists", () => {
  expect(platform(cloudMap.existing("myapp.local", { namespaceId: "ns-1" }))).toEqual({ resources: {}, outputs: [] });
  const existing = network.existing({
    vpcId: "vpc-0123456789abcdef0",
    privateSubnetIds: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
    publicSubnetIds: ["subnet-0123456789abcdef2", "subnet-0123456789abcdef3"],
  });
  const lowered = lowerShop({ network: existing, discovery: cloudMap("local"), workloads });
  expect(templateOf(lowered, "shop-production-platform").Resources["LocalNamespace"]?.Properties).toMatchObject({
    Vpc: "vpc-0123456789abcdef0",
  });
});
