import { loadBalancer, service, type LoadBalancerProps, type Redirect, type RouteProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../../lowered.ts";

function behind(props: LoadBalancerProps, ...routes: readonly RouteProps[]) {
  const edge = loadBalancer("edge", props);
  const http = routes.map((route) => edge.route(route));
  return lowerShop({
    workloads: [
      service("api", {
        cpu: 256,
        memory: 512,
        image: IMAGE,
        ports: { http: 80 },
        routes: { http: http.length > 0 ? http : edge.route() },
      }),
    ],
  });
}

const certificate = "arn:aws:acm:eu-west-1:123456789012:certificate/a";
const long = "a".repeat(129);

describe("where a redirect goes", () => {
  it.each<[LoadBalancerProps, string, string, string]>([
    [
      { redirects: [{ host: "www.example.com", to: "example.com" }] },
      "loadBalancers.edge.redirects[0].to",
      'Load balancer "edge" redirects to "example.com", which is neither a URL nor a path.',
      'Write "https://example.com".',
    ],
    [
      { redirects: [{ host: "www.example.com", to: "ftp:" }] },
      "loadBalancers.edge.redirects[0].to",
      'Load balancer "edge" redirects to "ftp:", which is neither a URL nor a path.',
      'Write it like "https://example.com", "https://example.com/new" or "/new".',
    ],
    [
      { redirects: [{ path: "/old", to: `/${long}` }] },
      "loadBalancers.edge.redirects[0].to",
      'Load balancer "edge" redirects to a URL with a part of more than 128 characters; ELB takes no more for host, path and query each.',
      "Shorten it.",
    ],
    [
      { certificate, redirects: [{ host: "www.example.com", to: "http://example.com" }] },
      "loadBalancers.edge.redirects[0].to",
      'Load balancer "edge" redirects to "http://example.com"; ELB does not redirect from HTTPS to HTTP.',
      'Write "https://example.com".',
    ],
    [
      { certificate, redirects: [{ host: "example.com", to: "https://example.com" }] },
      "loadBalancers.edge.redirects[0].to",
      'Load balancer "edge" redirects to "https://example.com", which is what the client asked for: it would go round.',
      "Redirect to another host or path.",
    ],
    [
      { defaultAction: { redirect: "#{protocol}://#{host}:#{port}" } },
      "loadBalancers.edge.defaultAction.redirect",
      'Load balancer "edge" redirects to "#{protocol}://#{host}:#{port}", which is what the client asked for: it would go round.',
      "Redirect to another host or path.",
    ],
    [
      { defaultAction: { redirect: { to: "help" } } },
      "loadBalancers.edge.defaultAction.redirect.to",
      'Load balancer "edge" redirects to "help", which is neither a URL nor a path.',
      'Write it like "https://example.com", "https://example.com/new" or "/new".',
    ],
  ])("is reported of %j", (props, place, message, help) => {
    expect(codesOf(behind(props))).toEqual([`config/redirect-target at ${place}`]);
    expect(textsOf(behind(props))).toEqual([[message, help]]);
  });

  it.each<LoadBalancerProps>([
    { redirects: [{ host: "example.com", to: "https://example.com" }] },
    { redirects: [{ host: "example.com", to: "https://example.com:8443" }], certificate },
    { redirects: [{ host: "example.com", to: "/new" }] },
    { redirects: [{ path: "/old/*", to: "https://#{host}/new/#{path}?a=b" }] },
    { defaultAction: { redirect: "http://example.com" } },
    { defaultAction: { redirect: { to: "https://example.com/help", statusCode: 302 } } },
  ])("may be %j", (props) => {
    expect(codesOf(behind(props))).toEqual([]);
  });
});

describe("what a redirect is of", () => {
  it.each<[Omit<Redirect, "to">, string, string, string]>([
    [
      {},
      "loadBalancers.edge.redirects[0]",
      'Redirect 1 of load balancer "edge" is of every request, and so no route gets any.',
      "Give it a `host` or a `path`; for what no route describes, use `defaultAction: { redirect: … }`.",
    ],
    [
      { host: "www" },
      "loadBalancers.edge.redirects[0].host",
      'Redirect 1 of load balancer "edge" is of the host "www", which ELB does not compare with.',
      'Write a host name with a dot, like "www.example.com".',
    ],
    [
      { path: "old" },
      "loadBalancers.edge.redirects[0].path",
      'Redirect 1 of load balancer "edge" is of the path "old", which ELB does not compare with.',
      'Write a path, like "/old/*".',
    ],
    [
      { host: ["a.com", "b.com", "c.com"], path: ["/a", "/b", "/c"] },
      "loadBalancers.edge.redirects[0]",
      'Redirect 1 of load balancer "edge" has 6 hosts and paths; a listener rule takes 5.',
      "Divide it into two.",
    ],
  ])("is reported of %j", (match, place, message, help) => {
    const lowered = behind({ redirects: [{ ...match, to: "https://example.org" }] });
    expect(codesOf(lowered)).toEqual([`config/redirect-match at ${place}`]);
    expect(textsOf(lowered)).toEqual([[message, help]]);
  });
});

describe("the priority of a redirect", () => {
  const to = "https://example.org";

  it("is that of no other, and of no route", () => {
    const redirects = [
      { host: "a.example.com", to, priority: 1 },
      { host: "b.example.com", to, priority: 1 },
      { host: "c.example.com", to, priority: 2 },
    ];
    const lowered = behind({ redirects }, { path: "/b", priority: 2 });
    expect(codesOf(lowered)).toEqual([
      "config/redirect-priority at loadBalancers.edge.redirects[1]",
      "config/redirect-priority at loadBalancers.edge.redirects[2]",
    ]);
    expect(textsOf(lowered)).toEqual([
      [
        'Redirect 2 of load balancer "edge" has the priority 1, which redirect 1 has, too.',
        "Set its `priority` to 3; remove it where both are of the same requests.",
      ],
      [
        'Redirect 3 of load balancer "edge" has the priority 2, which route 1 to port "http" of service "api" has, too.',
        "Set its `priority` to 4; remove it where both are of the same requests.",
      ],
    ]);
  });

  it("comes before a route, whose requests it should not take all", () => {
    const lowered = behind({ redirects: [{ host: "*.example.com", to }] }, { host: "a.example.com", path: "/x/*" });
    expect(codesOf(lowered)).toEqual(["config/redirect-hides-route at services.api.routes.http[0]"]);
    expect(textsOf(lowered)[0]?.[0]).toBe(
      'Route 1 to port "http" of service "api", path "/x/*" of host "a.example.com", gets no request: redirect 1 of load balancer "edge", every path of host "*.example.com", takes them all.',
    );
  });

  it("may be that of a route on another listener", () => {
    const props = { redirects: [{ host: "a.example.com", to, priority: 5 }], listeners: { 8080: {} } };
    expect(codesOf(behind(props, { host: "a.example.com", priority: 5, listener: 8080 }))).toEqual([]);
  });
});
