import {
  blueGreen,
  loadBalancer,
  network,
  service,
  type LoadBalancerProps,
  type Route,
  type RouteProps,
} from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../../lowered.ts";

function behind(props: LoadBalancerProps, route: RouteProps = {}) {
  const routes = { http: loadBalancer("edge", props).route(route) };
  return lowerShop({
    workloads: [service("api", { cpu: 256, memory: 512, image: IMAGE, ports: { http: 80 }, routes })],
  });
}

it.each<[LoadBalancerProps, RouteProps, string, string, string]>([
  [
    { listeners: { 443: {} } },
    {},
    "config/listener-port at loadBalancers.edge.listeners.443",
    'Load balancer "edge" has port 443 among its `listeners`; it listens there by itself.',
    "Remove it: with a `certificate`, routes are on 443 and port 80 redirects there; without one, they are on 80.",
  ],
  [
    { listeners: { https: {} } },
    {},
    "config/listener-port at loadBalancers.edge.listeners.https",
    'Load balancer "edge" has "https" among its `listeners`, which is not the number of a port.',
    "Name listeners by their ports, 1 to 65535: `listeners: { 8443: {} }`.",
  ],
  [
    {},
    { listener: 8443 },
    "config/route-listener at services.api.routes.http.listener",
    'The route to port "http" of service "api" is on port 8443, where load balancer "edge" has none of its `listeners`.',
    "Remove it for the listener on 443 or 80, or add it to the load balancer: `listeners: { 8443: {} }`.",
  ],
  [
    { listeners: { 8443: {}, 8080: {} } },
    { listener: 443 },
    "config/route-listener at services.api.routes.http.listener",
    'The route to port "http" of service "api" is on port 443, where load balancer "edge" has none of its `listeners`.',
    "Remove it for the listener on 443 or 80, or name one of the others: 8080 or 8443.",
  ],
  [
    { defaultAction: { fixedResponse: 404, redirect: "https://example.com" } },
    {},
    "config/default-action at loadBalancers.edge.defaultAction",
    'The default action of load balancer "edge" has a `fixedResponse` and a `redirect`; it is one of them.',
    "Remove one of them.",
  ],
  [
    { defaultAction: { fixedResponse: 301 } },
    {},
    "config/default-action at loadBalancers.edge.defaultAction.fixedResponse",
    'Load balancer "edge" answers with the status code 301 by default; ELB takes 200 to 299 and 400 to 599.',
    "Set it to 404; to send clients elsewhere, use `redirect`.",
  ],
  [
    { defaultAction: { fixedResponse: { statusCode: 404, messageBody: "a".repeat(1025) } } },
    {},
    "config/default-action at loadBalancers.edge.defaultAction.fixedResponse.messageBody",
    'Load balancer "edge" answers with a body of 1025 characters by default; ELB takes 1024.',
    "Shorten it, or let a service answer: a route without conditions gets what no other takes.",
  ],
  [
    { listeners: { 8443: { certificate: "shop" } } },
    { listener: 8443 },
    "config/certificate-arn at loadBalancers.edge.listeners.8443.certificate",
    'Load balancer "edge" has the certificate "shop", which is not the ARN of one.',
    'Set `certificate` to an ARN like "arn:aws:acm:us-east-1:123456789012:certificate/…".',
  ],
])("reports %j with %j", (props, route, code, message, help) => {
  expect(codesOf(behind(props, route))).toEqual([code]);
  expect(textsOf(behind(props, route))).toEqual([[message, help]]);
});

it("is silent where a route is on a listener that is there, and takes every status code of ELB's", () => {
  expect(codesOf(behind({ listeners: { 65535: {} } }, { listener: 65_535 }))).toEqual([]);
  for (const fixedResponse of [200, 299, 400, 599]) {
    expect(codesOf(behind({ defaultAction: { fixedResponse } }))).toEqual([]);
  }
});

const AT = "config/route-listener at services.api.routes.http.test";
const ROUTE = 'The test traffic of the route to port "http" of service "api"';
const APART =
  'Tell it by a header, as in `test: { header: { "X-Test": "green" } }`, or by another listener of the load balancer.';

function shifted(props: LoadBalancerProps, route: RouteProps, edge: Route = loadBalancer("edge", props).route(route)) {
  const base = { cpu: 256, memory: 512, image: IMAGE, ports: { http: 80 } } as const;
  const vpc = network.existing({
    vpcId: "vpc-0123456789abcdef0",
    privateSubnetIds: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
    publicSubnetIds: ["subnet-0123456789abcdef2", "subnet-0123456789abcdef3"],
  });
  return lowerShop({
    network: vpc,
    workloads: [service("api", { ...base, routes: { http: edge }, deployment: blueGreen() })],
  });
}

it.each<[LoadBalancerProps, RouteProps, string, string, string]>([
  [
    {},
    { test: { listener: 8443 } },
    `${AT}.listener`,
    `${ROUTE} is on port 8443, where load balancer "edge" has none of its \`listeners\`.`,
    "Add it to the load balancer, `listeners: { 8443: {} }`, or tell test traffic by a `header`.",
  ],
  [
    { listeners: { 8080: {} } },
    { test: { listener: 80, header: { "X-Test": "green" } } },
    `${AT}.listener`,
    `${ROUTE} is on port 80, where load balancer "edge" has none of its \`listeners\`.`,
    "Name one of the others, 8080, or tell test traffic by a `header`.",
  ],
  [
    { listeners: { 8080: {} } },
    { listener: 8080, test: { listener: 8080 } },
    AT,
    `${ROUTE} comes in on the listener of the route: nothing tells it from the other requests.`,
    APART,
  ],
  [
    {},
    { test: { header: {} } },
    AT,
    `${ROUTE} has no header and no listener of its own: nothing tells it from the other requests.`,
    APART,
  ],
])("reports test traffic of %j with %j", (props, route, code, message, help) => {
  const shop = shifted(props, route);
  expect(codesOf(shop)).toEqual([code]);
  expect(textsOf(shop)).toEqual([[message, help]]);
});

it("takes test traffic on another listener that is there, also of a load balancer that exists", () => {
  const listeners = { 8080: {} };
  const arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/there/50dc6c495c0c9188/";
  const there = loadBalancer.existing("there", {
    listeners: { https: `${arn}f2f7dc8efc522ab2`, 8080: `${arn}9683b2d02a6cabee` },
    securityGroup: "sg-0123456789abcdef0",
  });
  expect(codesOf(shifted({ listeners }, { test: { listener: 8080 } }))).toEqual([]);
  expect(codesOf(shifted({ listeners }, { test: { listener: 8080, header: { "X-Test": "green" } } }))).toEqual([]);
  expect(codesOf(shifted({}, {}, there.route({ test: { listener: 8080 } })))).toEqual([]);
  expect(codesOf(shifted({}, {}, there.route({ test: { listener: 443 } })))).toEqual([AT]);
});
