import { loadBalancer, service, type Route, type RouteProps, type ServiceProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { IMAGE, lowerShop, propertiesOf, templateOf } from "../../lowered.ts";

const edge = loadBalancer("edge");

function web(http: Route | readonly Route[], more: Omit<ServiceProps, "cpu" | "memory" | "image"> = {}) {
  return service("web", { cpu: 256, memory: 512, image: IMAGE, ports: { http: 80 }, routes: { http }, ...more });
}

describe("target groups", () => {
  it("share a target group where only the paths differ", () => {
    const routes = [
      edge.route({ path: "/a" }),
      edge.route({ path: "/b" }),
      edge.route({ path: "/c", healthCheck: "/health" }),
    ];
    const { Resources } = templateOf(lowerShop({ workloads: [web(routes)] }), "shop-production-web");
    expect(Object.keys(Resources).filter((id) => id.includes("TargetGroup"))).toEqual([
      "EdgeTargetGroup",
      "EdgeHttpTargetGroup",
    ]);
  });

  it("are kept apart where names of ports and load balancers join to the same", () => {
    const inner = loadBalancer("edge-http");
    const routes = { "http-x": [edge.route(), edge.route({ path: "/a", healthCheck: "/a" })], x: inner.route() };
    const x = [inner.route(), inner.route({ path: "/b", healthCheck: "/b" })];
    const shop = lowerShop({ workloads: [web([], { ports: { "http-x": 80, x: 81 }, routes: { ...routes, x } })] });
    const { Resources } = templateOf(shop, "shop-production-web");
    expect(Object.keys(Resources).filter((id) => id.includes("TargetGroup"))).toEqual([
      "EdgeTargetGroup",
      "EdgeHttpXTargetGroup",
      "EdgeHttpTargetGroup",
      "EdgeHttpXTargetGroup2",
    ]);
  });

  it("check the port of a server's own checks, which the load balancer reaches, or the one of the requests", () => {
    const built = (healthCheck: string | { path: string; port: number }) => {
      const lowered = lowerShop({ workloads: [web(edge.route({ healthCheck }))] });
      const group = propertiesOf(lowered, "shop-production-web", "EdgeTargetGroup");
      const { Resources } = templateOf(lowered, "shop-production-web");
      const ways = Object.keys(Resources).filter((id) => id.includes("Ingress"));
      return { group, ways };
    };
    expect(built("/ready")).toMatchObject({ group: { HealthCheckPort: "traffic-port" }, ways: ["EdgeIngress80"] });
    expect(built({ path: "/ready", port: 80 })).toMatchObject({
      group: { HealthCheckPort: "80" },
      ways: ["EdgeIngress80"],
    });
    expect(built({ path: "/ready", port: 9000 })).toMatchObject({
      group: { HealthCheckPort: "9000" },
      ways: ["EdgeIngress80", "EdgeIngress9000"],
    });
  });

  it("speak HTTPS to the tasks and ask them by it, unless the check says otherwise", () => {
    const built = (props: RouteProps) => {
      const lowered = lowerShop({ workloads: [web(edge.route(props))] });
      return propertiesOf(lowered, "shop-production-web", "EdgeTargetGroup");
    };
    const spoken = (Protocol: string, HealthCheckProtocol: string) => ({ Protocol, HealthCheckProtocol });
    expect(built({})).toMatchObject(spoken("HTTP", "HTTP"));
    expect(built({ protocol: "HTTPS" })).toMatchObject(spoken("HTTPS", "HTTPS"));
    const plain = built({ protocol: "HTTPS", healthCheck: { path: "/", protocol: "HTTP" } });
    expect(plain).toMatchObject(spoken("HTTPS", "HTTP"));
    expect(built({ healthCheck: { path: "/", protocol: "HTTPS" } })).toMatchObject(spoken("HTTP", "HTTPS"));
  });

  it("are kept apart where one of them speaks HTTPS", () => {
    const routes = [edge.route({ path: "/a" }), edge.route({ path: "/b", protocol: "HTTPS" })];
    const { Resources } = templateOf(lowerShop({ workloads: [web(routes)] }), "shop-production-web");
    expect(Object.keys(Resources).filter((id) => id.includes("TargetGroup"))).toEqual([
      "EdgeTargetGroup",
      "EdgeHttpTargetGroup",
    ]);
  });

  it("check a gRPC service by its codes, and any other by HTTP's", () => {
    const group = (appProtocol: "grpc" | "http2", matcher: string) => {
      const secure = loadBalancer("edge", { certificate: "arn:aws:acm:eu-west-1:123456789012:certificate/a" });
      const route = secure.route({ healthCheck: { path: "/", matcher } });
      const lowered = lowerShop({ workloads: [web(route, { ports: { http: { containerPort: 80, appProtocol } } })] });
      return propertiesOf(lowered, "shop-production-web", "EdgeTargetGroup");
    };
    expect(group("grpc", "0-12")).toMatchObject({ ProtocolVersion: "GRPC", Matcher: { GrpcCode: "0-12" } });
    expect(group("http2", "200")).toMatchObject({ ProtocolVersion: "HTTP2", Matcher: { HttpCode: "200" } });
  });
});
