import { blueGreen, loadBalancer, service, type RouteProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../../lowered.ts";

const edge = loadBalancer("edge");

function routed(props: RouteProps) {
  const routes = { http: edge.route(props) };
  return lowerShop({
    workloads: [service("web", { cpu: 256, memory: 512, image: IMAGE, ports: { http: 80 }, routes })],
  });
}

const ROUTE = 'The route to port "http" of service "web"';

describe("the conditions of a route", () => {
  it.each<[RouteProps, string, string, string]>([
    [
      { path: ["/1", "/2", "/3", "/4", "/5", "/6"] },
      "config/route-conditions at services.web.routes.http",
      `${ROUTE} has 6 paths and hosts with 0 wildcards; a listener rule takes 5 and 6.`,
      "Divide it into two routes.",
    ],
    [
      { path: ["/*a*", "/*b*", "/*c*d*"] },
      "config/route-conditions at services.web.routes.http",
      `${ROUTE} has 3 paths and hosts with 7 wildcards; a listener rule takes 5 and 6.`,
      "Divide it into two routes.",
    ],
    [
      { path: "/1", header: { "X-A": ["1", "2"] }, method: ["GET", "PUT"], sourceIp: "10.0.0.0/8" },
      "config/route-conditions at services.web.routes.http",
      `${ROUTE} has 6 values to compare with and 0 wildcards; a listener rule takes 5 and 6.`,
      "Divide it into two routes.",
    ],
    [
      { header: { HttpHeaderName: "X-Api", Values: ["2", "3"] } },
      "config/route-header at services.web.routes.http.header",
      `${ROUTE} has a name and values as \`header\`, which is a map of values by their header.`,
      'Write `header: { "X-Api": "2" }` instead.',
    ],
    [
      { header: { Host: "a.shop.com" } },
      "config/route-header at services.web.routes.http.header.Host",
      `${ROUTE} compares the header "Host"; ELB has a condition of its own for it.`,
      'Write `host: "a.shop.com"` instead.',
    ],
    [
      { header: { "X *": "1" } },
      'config/route-header at services.web.routes.http.header["X *"]',
      `${ROUTE} compares the header "X *"; ELB takes a name of at most 40 letters, digits and "-", without wildcards.`,
      'Name one like "X-Api-Version".',
    ],
    [
      { header: { "X-A": "a".repeat(129) } },
      "config/route-header at services.web.routes.http.header.X-A",
      `${ROUTE} compares with a text of 129 characters; ELB takes 128.`,
      "Shorten it; `*` stands for what is left out.",
    ],
    [
      { query: { "": "2" } },
      'config/route-query at services.web.routes.http.query[""]',
      `${ROUTE} compares a parameter of the query without a name.`,
      'Name it, as in `query: { version: "2" }`.',
    ],
    [
      { query: { v: "a".repeat(129) } },
      "config/route-query at services.web.routes.http.query.v",
      `${ROUTE} compares with a text of 129 characters; ELB takes 128.`,
      "Shorten it; `*` stands for what is left out.",
    ],
    [
      { method: "get" },
      "config/route-method at services.web.routes.http.method",
      `${ROUTE} matches the method "get"; ELB compares with at most 40 capital letters, "-" and "_", without wildcards.`,
      'Write "GET".',
    ],
    [
      { method: ["GET", "*"] },
      "config/route-method at services.web.routes.http.method",
      `${ROUTE} matches the method "*"; ELB compares with at most 40 capital letters, "-" and "_", without wildcards.`,
      'Set `method` to one like "GET", or remove it for every method.',
    ],
    [
      { sourceIp: ["10.0.0.1"] },
      "config/route-source-ip at services.web.routes.http.sourceIp",
      `${ROUTE} takes requests from "10.0.0.1", which is not a block of addresses.`,
      'Write "10.0.0.1/32" for that one address.',
    ],
    [
      { sourceIp: "office" },
      "config/route-source-ip at services.web.routes.http.sourceIp",
      `${ROUTE} takes requests from "office", which is not a block of addresses.`,
      'Write it like "10.0.0.0/8".',
    ],
  ])("are reported: %j", (props, code, message, help) => {
    expect(codesOf(routed(props))).toEqual([code]);
    expect(textsOf(routed(props))).toEqual([[message, help]]);
  });

  it.each<RouteProps>([
    { path: ["/1", "/2", "/3", "/4", "/5"] },
    { path: ["/*a*", "/*b*", "/*c*"] },
    { path: "/1", host: "a.shop.com", header: { "X-A": "1" }, query: { v: "1" }, method: "GET" },
    { header: { [`X-${"a".repeat(38)}`]: "a".repeat(128), x_b: "2" } },
    { query: { ["a".repeat(128)]: String.raw`\*\*\*\*\*\*\*` } },
    { header: { Name: "a", "X-Values": "b" } },
    { method: ["PROPFIND", "M-SEARCH"] },
    { sourceIp: ["10.0.0.0/8", "2001:db8::/32"] },
  ])("may be %j", (props) => expect(codesOf(routed(props))).toEqual([]));
});

describe("the test traffic of a route", () => {
  const HEADERS = { "X-A": ["1", "2"], "X-B": "3" } as const;

  it.each<readonly [RouteProps, readonly string[]]>([
    [{ path: ["/1", "/2"], test: { header: HEADERS } }, []],
    [
      { path: ["/1", "/2", "/3"], test: { header: HEADERS } },
      ["config/route-conditions at services.web.routes.http.test"],
    ],
    [
      { path: "/1", test: { header: { host: "a.b" } } },
      ["config/route-header at services.web.routes.http.test.header.host"],
    ],
    [
      { path: "/1", test: { header: { "a b": "1" } } },
      ['config/route-header at services.web.routes.http.test.header["a b"]'],
    ],
    [
      { path: "/1", test: { header: { "X-A": "a".repeat(129) } } },
      ["config/route-header at services.web.routes.http.test.header.X-A"],
    ],
  ])("counts beside what the route asks for: %j", (props, codes) => {
    const routes = { http: edge.route(props) };
    const web = { cpu: 256, memory: 512, image: IMAGE, ports: { http: 80 }, routes, deployment: blueGreen() } as const;
    expect(codesOf(lowerShop({ workloads: [service("web", web)] }))).toEqual(codes);
  });
});
