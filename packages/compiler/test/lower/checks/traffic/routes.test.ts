import { loadBalancer, service, type PortProps, type RouteProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, propertiesOf, textsOf } from "../../lowered.ts";

type Route = RouteProps;

const edge = loadBalancer("edge");
const secure = loadBalancer("secure", { certificate: "arn:aws:acm:eu-west-1:123456789012:certificate/a" });

function routed(props: Route, http: number | PortProps = 80) {
  const routes = { http: edge.route(props) };
  return lowerShop({ workloads: [service("web", { cpu: 256, memory: 512, image: IMAGE, ports: { http }, routes })] });
}

const ROUTE = 'The route to port "http" of service "web"';
const CHECK = 'The health check of the route to port "http" of service "web"';

describe("a route", () => {
  it.each<[Route, string, string, string]>([
    [
      { path: "api" },
      "config/route-path",
      `${ROUTE} matches the path "api"; ELB takes at most 128 letters, digits, wildcards and _-.$/~"'@:+&, and a request's path begins with "/".`,
      'Set `path` to "/api".',
    ],
    [
      { path: "/a b" },
      "config/route-path",
      `${ROUTE} matches the path "/a b"; ELB takes at most 128 letters, digits, wildcards and _-.$/~"'@:+&, and a request's path begins with "/".`,
      "Remove the other characters.",
    ],
    [
      { host: "shop" },
      "config/route-host",
      `${ROUTE} matches the host "shop"; ELB takes a host name with a dot, of at most 128 letters, digits, wildcards, "-" and ".".`,
      'Set `host` to a name like "api.example.com".',
    ],
    [
      { healthCheck: "health" },
      "config/route-health-check",
      `${CHECK} asks for "health"; ELB takes a path that begins with "/" and has at most 1024 characters.`,
      'Set it to a path like "/health".',
    ],
    [
      { healthCheck: { path: "/", interval: 10, timeout: 10 } },
      "config/route-health-check",
      `${CHECK} waits 10 s for an answer and runs every 10 s; ELB requires the wait to be shorter.`,
      "Set `timeout` to less than 10.",
    ],
    [
      { healthCheck: { path: "/", matcher: "500" } },
      "config/route-health-check",
      `${CHECK} expects "500"; ELB takes HTTP codes from 200 to 499.`,
      'Set `matcher` to codes like "200-299".',
    ],
  ])("is reported with %j", (props, code, message, help) => {
    expect(codesOf(routed(props)).map((found) => found.split(" ")[0])).toEqual([code]);
    expect(textsOf(routed(props))).toEqual([[message, help]]);
  });

  it.each<Route>([
    { path: `/${"a".repeat(127)}` },
    { host: `${"a".repeat(124)}.com` },
    { healthCheck: `/${"a".repeat(1023)}` },
    { healthCheck: { path: "/", interval: 10, timeout: 9 } },
    { healthCheck: { path: "/", matcher: "200,300-499" } },
  ])("may have %j", (props) => {
    expect(codesOf(routed(props))).toEqual([]);
  });

  it.each<Route>([
    { path: `/${"a".repeat(128)}` },
    { host: `${"a".repeat(125)}.com` },
    { healthCheck: `/${"a".repeat(1024)}` },
  ])("may be no longer than that: %j", (props) => expect(codesOf(routed(props))).toHaveLength(1));
});

describe("a port behind HTTP", () => {
  it.each<[PortProps, string, string, string]>([
    [
      { containerPort: 80, appProtocol: "grpc" },
      "config/route-grpc",
      `${ROUTE} goes to a port that speaks gRPC, and load balancer "edge" has no certificate; ELB passes gRPC on from HTTPS only.`,
      'Give load balancer "edge" a `certificate`.',
    ],
    [
      { containerPort: 80, protocol: "udp" },
      "config/route-udp",
      `${ROUTE} goes to a UDP port; an Application Load Balancer speaks HTTP over TCP.`,
      "Name a port whose `protocol` is tcp, or let a `networkLoadBalancer(…)` listen, which speaks UDP, too.",
    ],
  ])("is reported as %j", (http, code, message, help) => {
    expect(codesOf(routed({}, http)).map((found) => found.split(" ")[0])).toEqual([code]);
    expect(textsOf(routed({}, http))).toEqual([[message, help]]);
  });

  it.each<readonly [number, readonly string[]]>([
    [80, ["config/route-udp at services.api.routes.http"]],
    [81, []],
  ])("is a port that a container has once: UDP on %d", (containerPort, codes) => {
    const ports = { http: 80, dns: { containerPort, protocol: "udp" } } as const;
    const props = { cpu: 256, memory: 512, image: IMAGE, ports } as const;
    const api = service("api", { ...props, routes: { http: edge.route() } });
    expect(codesOf(lowerShop({ workloads: [api] }))).toEqual(codes);
    expect(codesOf(lowerShop({ workloads: [service("api", props)] }))).toEqual([]);
  });

  it.each<PortProps>([
    { containerPort: 80, appProtocol: "http" },
    { containerPort: 80, protocol: "tcp" },
  ])("may be %j", (http) => expect(codesOf(routed({}, http))).toEqual([]));

  it("is asked about codes of gRPC where it speaks that", () => {
    const codes = codesOf(
      routed({ healthCheck: { path: "/a.B/c", matcher: "200" } }, { containerPort: 80, appProtocol: "grpc" }),
    );
    expect(codes.map((found) => found.split(" ")[0])).toEqual(["config/route-grpc", "config/route-health-check"]);
  });
});

it.each<[RouteProps, string]>([
  [{ priority: 0 }, "priority"],
  [{ deregistrationDelay: 3601 }, "deregistrationDelay"],
  [{ healthCheck: { path: "/", interval: 4, timeout: 2 } }, "healthCheck.interval"],
])("reports the number out of its range in %j", (props, property) => {
  expect(codesOf(routed(props))).toEqual([`config/property-range at services.web.routes.http.${property}`]);
});

describe("a route to gRPC", () => {
  it("is reported without a certificate, and asks ELB's own path with one", () => {
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
    expect(propertiesOf(onHttps, "shop-production-rpc", "SecureTargetGroup")).toHaveProperty(
      "HealthCheckPath",
      "/AWS.ALB/healthcheck",
    );
  });
});
