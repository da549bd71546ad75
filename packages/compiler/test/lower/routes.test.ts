import { loadBalancer, service, type Route, type RouteProps, type ServiceProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { hash } from "../../src/lower/resolve/names.ts";
import { matchOf, specificity } from "../../src/lower/resolve/route-match.ts";
import { codesOf, IMAGE, lowerShop, propertiesOf, templateOf } from "./lowered.ts";

const edge = loadBalancer("edge");
const secure = loadBalancer("secure", { certificate: "arn:aws:acm:eu-west-1:123456789012:certificate/a" });

function web(name: string, http: Route | readonly Route[], more: Omit<ServiceProps, "cpu" | "memory" | "image"> = {}) {
  return service(name, { cpu: 256, memory: 512, image: IMAGE, ports: { http: 80 }, routes: { http }, ...more });
}

const onEdge = (props: RouteProps) => edge.route(props);

function rulesOf(name: string, ...routes: RouteProps[]) {
  const lowered = lowerShop({ workloads: [web(name, routes.map(onEdge))] });
  const resources = Object.entries(templateOf(lowered, `shop-production-${name}`).Resources);
  return resources.filter(([, { Type }]) => Type.endsWith("::ListenerRule")).map(([, { Properties }]) => Properties);
}

function priorityOf(props: RouteProps): number {
  return Number(Reflect.get(Object(rulesOf("web", props)[0]), "Priority"));
}

describe("specificity", () => {
  it.each([
    [{ path: "/a" }, { path: "/a*" }],
    [{ path: "/a/b" }, { path: "/a/*" }],
    [{ path: "/a/*" }, { path: "/a*" }],
    [{ path: "/a/b/*" }, { path: "/a/*" }],
    [{ path: "/a/b*" }, { path: "/a/*" }],
    [{ path: "/a/*/c" }, { path: "/a/*" }],
    [{ path: "/a*" }, { path: "/*" }],
    [{ path: "/a/*", host: "a.shop.com" }, { path: "/a/*" }],
    [
      { path: "/a/*", host: "a.shop.com" },
      { path: "/a/*", host: "*.shop.com" },
    ],
    [{ path: "/a/*", host: "*.shop.com" }, { path: "/a/*" }],
    [{ path: "/a/*" }, {}],
    [{ host: "a.shop.com" }, { host: "*.shop.com" }],
    [{ host: "*.shop.com" }, {}],
  ])("gives %j a lower number than %j", (narrow, wide) => {
    expect(priorityOf(narrow)).toBeLessThan(priorityOf(wide));
  });

  it("is that of the widest pattern", () => {
    expect(specificity(matchOf({ path: ["/a/b", "/c/*"] }))).toEqual(specificity(matchOf({ path: "/c/*" })));
  });
});

describe("findings about routes", () => {
  it("name two routes of one priority, and a number that is free", () => {
    const lowered = lowerShop({
      workloads: [web("api", onEdge({ path: "/a", priority: 5 })), web("cart", onEdge({ path: "/b", priority: 5 }))],
    });
    expect(lowered.findings).toMatchObject([
      {
        code: "config/route-priority",
        severity: "error",
        message:
          'Routes of service "api" and service "cart" have the priority 5 on load balancer "edge": path "/b", and path "/a".',
        help: "Set `priority` of this route to 6.",
        related: [{ source: { label: "services.api.routes.http" } }],
      },
    ]);
  });

  it("name two routes whose hashes meet", () => {
    const slot = (name: string) => hash(JSON.stringify(["edge", name, [], [`/${name}`]])) % 3600;
    const names = Array.from({ length: 400 }, (_, index) => `web${index}`);
    const [first, second] = names.flatMap((one) => {
      const other = names.find((name) => name !== one && slot(name) === slot(one));
      return other === undefined ? [] : [[one, other]];
    })[0] ?? ["", ""];
    const workloads = [first, second].map((name) => web(String(name), onEdge({ path: `/${name}` })));
    expect(lowerShop({ workloads }).findings.map(({ code }) => code)).toEqual(["config/route-priority"]);
  });

  it.each<[string, RouteProps, string]>([
    ["a path without a slash", { path: "api/*" }, "config/route-path at services.web.routes.http.path"],
    ["a path with a space", { path: "/a b" }, "config/route-path at services.web.routes.http.path"],
    ["a host without a dot", { host: "shop" }, "config/route-host at services.web.routes.http.host"],
    [
      "six values",
      { path: ["/1", "/2", "/3", "/4", "/5", "/6"] },
      "config/route-conditions at services.web.routes.http",
    ],
    ["seven wildcards", { path: ["/*a*", "/*b*", "/*c*d*"] }, "config/route-conditions at services.web.routes.http"],
    ["a priority of 0", { priority: 0 }, "config/property-range at services.web.routes.http.priority"],
    [
      "a delay of 3601 s",
      { deregistrationDelay: 3601 },
      "config/property-range at services.web.routes.http.deregistrationDelay",
    ],
    [
      "a health check without a slash",
      { healthCheck: "health" },
      "config/route-health-check at services.web.routes.http.healthCheck",
    ],
    [
      "a check each second",
      { healthCheck: { path: "/", interval: 4, timeout: 2 } },
      "config/property-range at services.web.routes.http.healthCheck.interval",
    ],
    [
      "codes that no server answers",
      { healthCheck: { path: "/", matcher: "ok" } },
      "config/route-health-check at services.web.routes.http.healthCheck.matcher",
    ],
    [
      "a wait that is too long",
      { healthCheck: { path: "/", interval: 10, timeout: 10 } },
      "config/route-health-check at services.web.routes.http.healthCheck.timeout",
    ],
  ])("report %s", (_what, props, finding) => {
    expect(codesOf(lowerShop({ workloads: [web("web", onEdge(props))] }))).toEqual([finding]);
  });

  it("report gRPC without a certificate", () => {
    const grpc = (balancer: typeof edge) =>
      service("rpc", {
        cpu: 256,
        memory: 512,
        image: IMAGE,
        ports: { rpc: { containerPort: 50051, appProtocol: "grpc" } },
        routes: { rpc: balancer.route() },
      });
    expect(codesOf(lowerShop({ workloads: [grpc(edge)] }))).toEqual(["config/route-grpc at services.rpc.routes.rpc"]);
    const onHttps = lowerShop({ workloads: [grpc(secure)] });
    expect(codesOf(onHttps)).toEqual([]);
    expect(propertiesOf(onHttps, "shop-production-rpc", "SecureRpcTargetGroup")).toHaveProperty(
      "HealthCheckPath",
      "/AWS.ALB/healthcheck",
    );
  });

  it.each([
    [{ containerPort: 80, appProtocol: "http2" } as const, "config/route-grpc at services.web.routes.http"],
    [{ containerPort: 80, protocol: "udp" } as const, "config/route-udp at services.web.routes.http"],
  ])("report the port %j behind HTTP", (http, finding) => {
    expect(codesOf(lowerShop({ workloads: [web("web", onEdge({}), { ports: { http } })] }))).toEqual([finding]);
  });

  it("report the 101st rule of a listener", () => {
    const workloads = Array.from({ length: 101 }, (_, index) =>
      web(`web${index}`, onEdge({ path: `/${index}`, priority: index + 1 })),
    );
    expect(lowerShop({ workloads }).findings.map(({ code }) => code)).toEqual(["config/route-limit"]);
  });
});

describe("load balancers", () => {
  it("report what ELB refuses", () => {
    const wrong = loadBalancer("wrong", { certificate: "my-certificate", idleTimeoutSeconds: 0 });
    expect(codesOf(lowerShop({ workloads: [web("web", wrong.route())] }))).toEqual([
      "config/property-range at loadBalancers.wrong.idleTimeoutSeconds",
      "config/certificate-arn at loadBalancers.wrong.certificate",
    ]);
  });
});
