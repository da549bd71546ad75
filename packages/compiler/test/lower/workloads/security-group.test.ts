import { loadBalancer, service, type Route, type ServiceProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { IMAGE, lowerShop, propertiesOf, templateOf } from "../lowered.ts";

const edge = loadBalancer("edge");

function web(http: Route | readonly Route[], more: Omit<ServiceProps, "cpu" | "memory" | "image"> = {}) {
  return service("web", { cpu: 256, memory: 512, image: IMAGE, ports: { http: 80 }, routes: { http }, ...more });
}

describe("ways into a workload", () => {
  it("are none by itself", () => {
    const { Resources } = templateOf(lowerShop({ workloads: [web([])] }), "shop-production-web");
    expect(Object.keys(Resources).filter((id) => /Ingress|Access/.test(id))).toEqual([]);
  });

  it("lead from each load balancer to the port of its routes, once", () => {
    const lowered = lowerShop({
      workloads: [web([edge.route({ path: "/a" }), edge.route({ path: "/b", healthCheck: "/up" })])],
    });
    expect(propertiesOf(lowered, "shop-production-web", "EdgeIngress80")).toMatchObject({
      GroupId: { "Fn::GetAtt": ["SecurityGroup", "GroupId"] },
      SourceSecurityGroupId: { Ref: "PlatformEdgeSecurityGroup" },
      FromPort: 80,
      ToPort: 80,
    });
  });

  it("stand in the stack of the client that a reference makes", () => {
    const cache = service("cache", { cpu: 256, memory: 512, image: IMAGE, ports: { redis: 6379 } });
    const lowered = lowerShop({ workloads: [web([], { environment: { CACHE: cache.url("redis") } }), cache] });
    expect(propertiesOf(lowered, "shop-production-web", "CacheAccess6379")).toMatchObject({
      GroupId: { Ref: "CacheSecurityGroup" },
      SourceSecurityGroupId: { "Fn::GetAtt": ["SecurityGroup", "GroupId"] },
      FromPort: 6379,
    });
  });
});
