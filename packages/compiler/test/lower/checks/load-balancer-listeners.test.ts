import { loadBalancer, service, type LoadBalancerProps, type RouteProps } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

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
