import { service, type PortProps, type RouteProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, templateOf, textsOf } from "../lowered.ts";
import { edge, onEdge, web } from "../routed.ts";

function groupsOf(...routes: readonly RouteProps[]) {
  const { Resources } = templateOf(lowerShop({ workloads: [web("web", routes.map(onEdge))] }), "shop-production-web");
  return Object.entries(Resources).filter(([, { Type }]) => Type.endsWith("::TargetGroup"));
}

describe("target groups", () => {
  it("are shared by routes that differ only in what they match", () => {
    expect(groupsOf({ path: "/a" }, { path: "/b" }).map(([id]) => id)).toEqual(["EdgeTargetGroup"]);
  });

  it("are apart where routes check the tasks in another way", () => {
    const ids = groupsOf({ path: "/a" }, { path: "/b", healthCheck: "/b" }).map(([id]) => id);
    expect(ids).toEqual(["EdgeTargetGroup", "EdgeHttpTargetGroup"]);
  });

  it("stay what they are when a port gets another name or number", () => {
    const groups = (name: string, containerPort: number) => {
      const ports: Record<string, PortProps> = { [name]: { containerPort } };
      const routes = { [name]: edge.route() };
      const lowered = lowerShop({
        workloads: [service("web", { cpu: 256, memory: 512, image: IMAGE, ports, routes })],
      });
      const { Resources } = templateOf(lowered, "shop-production-web");
      return Object.entries(Resources).filter(([, { Type }]) => Type.endsWith("::TargetGroup"));
    };
    expect(groups("web", 8080)).toEqual(groups("http", 3000));
  });

  it("let tasks that stop finish for 30 s, and ask for / unless told otherwise", () => {
    const [group] = groupsOf({ path: "/a" }).map(([, { Properties }]) => Properties);
    expect(group).toMatchObject({
      HealthCheckPath: "/",
      TargetGroupAttributes: expect.arrayContaining([{ Key: "deregistration_delay.timeout_seconds", Value: "30" }]),
    });
  });

  it("lead to the ports of sidecars, each by the container that has it", () => {
    const proxy = { image: IMAGE, ports: { http: 80 }, routes: { http: edge.route({ path: "/*" }) } };
    const api = service("api", {
      cpu: 256,
      memory: 512,
      image: IMAGE,
      ports: { http: 8080 },
      routes: { http: edge.route({ path: "/api/*" }) },
      sidecars: { proxy },
    });
    const lowered = lowerShop({ workloads: [api] });
    expect(codesOf(lowered)).toEqual([]);
    const { Resources } = templateOf(lowered, "shop-production-api");
    expect(Resources["Service"]?.Properties).toHaveProperty("LoadBalancers", [
      { TargetGroupArn: { Ref: "EdgeTargetGroup" }, ContainerName: "api", ContainerPort: 8080 },
      { TargetGroupArn: { Ref: "EdgeHttpTargetGroup" }, ContainerName: "proxy", ContainerPort: 80 },
    ]);
    expect(Object.keys(Resources).filter((id) => id.startsWith("EdgeIngress"))).toEqual([
      "EdgeIngress8080",
      "EdgeIngress80",
    ]);
  });

  it("are none for a range of ports, which is reported at its key", () => {
    const ports = { media: { containerPortRange: "80-90" } } as const;
    const routes = { media: edge.route() };
    const lowered = lowerShop({ workloads: [service("web", { cpu: 256, memory: 512, image: IMAGE, ports, routes })] });
    expect(textsOf(lowered)).toEqual([
      [
        'A route of service "web" goes to "media", which is a range of ports; a target group leads to one.',
        "Give the one port a name of its own in `ports`, outside of the range, and name that.",
      ],
    ]);
    expect(codesOf(lowered)).toEqual(["config/port-range at services.web.routes.media"]);
  });

  it("are none for a port that the service does not have, which is reported at its key", () => {
    const ports: Record<string, PortProps> = { http: { containerPort: 80 } };
    const routes = { htp: edge.route() };
    const lowered = lowerShop({ workloads: [service("web", { cpu: 256, memory: 512, image: IMAGE, ports, routes })] });
    expect(codesOf(lowered)).toEqual(["config/port-unknown at services.web.routes.htp"]);
    expect(JSON.stringify(templateOf(lowered, "shop-production-web"))).not.toContain("TargetGroup");
  });
});
