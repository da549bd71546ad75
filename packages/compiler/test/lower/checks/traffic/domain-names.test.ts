import { app, loadBalancer, service, type LoadBalancerProps } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { lowerAll } from "../../../../src/lower/lower.ts";
import { codesOf, IMAGE, lowerShop, textsOf } from "../../lowered.ts";

function behind(...all: readonly LoadBalancerProps[]) {
  const http = all.map((props, index) => loadBalancer(index === 0 ? "edge" : `edge${index + 1}`, props).route());
  return lowerShop({
    workloads: [service("api", { cpu: 256, memory: 512, image: IMAGE, ports: { http: 80 }, routes: { http } })],
  });
}

const hostedZone = "Z0123456789ABCDEFGHIJ";
const certificate = "arn:aws:acm:eu-west-1:123456789012:certificate/a";
const long = `${"a".repeat(57)}.example`;

it.each<readonly [LoadBalancerProps, string, string, string]>([
  [
    { domainName: "https://Example.com/", hostedZone },
    "config/domain-name at loadBalancers.edge.domainName",
    'Load balancer "edge" has the domain name "https://Example.com/", which is not a whole name in DNS.',
    'Write "Example.com".',
  ],
  [
    { domainName: ["example.com", "shop"], hostedZone },
    "config/domain-name at loadBalancers.edge.domainName[1]",
    'Load balancer "edge" has the domain name "shop", which is not a whole name in DNS.',
    'Set it to a name like "api.example.com" or "*.example.com".',
  ],
  [
    { domainName: [long, "example.com"], hostedZone },
    "config/domain-name at loadBalancers.edge.domainName[0]",
    'Load balancer "edge" has a domain name of more than 64 characters here; ACM takes no more for the first name of a certificate.',
    "Put a shorter name first.",
  ],
  [
    { domainName: ["example.com", { name: "EXAMPLE.com" }], hostedZone },
    "config/domain-name-twice at loadBalancers.edge.domainName[1]",
    'Load balancer "edge" has the domain name "EXAMPLE.com" twice.',
    "Remove one of them.",
  ],
  [
    { domainName: "example.com" },
    "config/hosted-zone at loadBalancers.edge.domainName",
    'Load balancer "edge" has the domain name "example.com", and neither the `hostedZone` that would validate a certificate of it nor a `certificate`.',
    'Set `hostedZone` to the id of the zone of Route 53, like "Z0123456789ABCDEFGHIJ", or `certificate` to the ARN of a certificate.',
  ],
  [
    { domainName: ["example.com", "api.example.com"], hostedZone: "/hostedzone/Z0123" },
    "config/hosted-zone at loadBalancers.edge.hostedZone",
    'Load balancer "edge" has the hosted zone "/hostedzone/Z0123", which is not the id of one.',
    'Set `hostedZone` to "Z0123".',
  ],
  [
    { domainName: { name: "example.com", hostedZone: "example.com" } },
    "config/hosted-zone at loadBalancers.edge.domainName.hostedZone",
    'Load balancer "edge" has the hosted zone "example.com", which is not the id of one.',
    'Set `hostedZone` to its id, like "Z0123456789ABCDEFGHIJ".',
  ],
  [
    { domainName: { name: "example.com", routingPolicy: {} }, hostedZone },
    "config/routing-policy at loadBalancers.edge.domainName.routingPolicy",
    'The routing policy of the domain name "example.com" of load balancer "edge" is not one of `latency`, `weighted` and `failover`.',
    "Name exactly one of them, or remove it where there is one record of the name.",
  ],
  [
    { domainName: [{ name: "example.com", routingPolicy: { latency: true, weighted: 1 } }], hostedZone },
    "config/routing-policy at loadBalancers.edge.domainName[0].routingPolicy",
    'The routing policy of the domain name "example.com" of load balancer "edge" is not one of `latency`, `weighted` and `failover`.',
    "Name exactly one of them, or remove it where there is one record of the name.",
  ],
  [
    { domainName: { name: "example.com", routingPolicy: { weighted: 1 } }, certificate },
    "config/routing-policy at loadBalancers.edge.domainName.routingPolicy",
    'The domain name "example.com" of load balancer "edge" has a routing policy, and no hosted zone in which its record would be made.',
    "Set `hostedZone` to the id of its zone, or remove the policy.",
  ],
])("reports %j", (props, code, message, help) => {
  expect(codesOf(behind(props))).toEqual([code]);
  expect(textsOf(behind(props))).toEqual([[message, help]]);
});

it("says nothing of a zone that cannot be used, but that", () => {
  const props = { domainName: { name: "example.com", routingPolicy: { weighted: 1 } }, hostedZone: 5, certificate };
  const lowered: unknown = Reflect.apply(behind, undefined, [props]);
  expect(lowered).toMatchObject({ findings: [{ code: "config/property-type", source: { path: ["hostedZone"] } }] });
});

it("reports a name of two load balancers", () => {
  const lowered = behind({ domainName: "example.com", hostedZone }, { domainName: "example.com", certificate });
  expect(codesOf(lowered)).toEqual(["config/domain-name-twice at loadBalancers.edge2.domainName"]);
  expect(textsOf(lowered)[0]?.[0]).toBe(
    'Load balancer "edge2" has the domain name "example.com", which load balancer "edge" has, too.',
  );
});

it.each<LoadBalancerProps>([
  { domainName: "example.com", hostedZone },
  { domainName: ["*.example.com", `a.${long}`], certificate, hostedZone },
  {
    domainName: [
      { name: "example.com", hostedZone: "Z1" },
      { name: "example.org", hostedZone: "Z2" },
    ],
  },
  { domainName: { name: "example.com", routingPolicy: { weighted: 0 } }, hostedZone },
  { domainName: "example.com", certificate },
])("is silent about %j", (props) => {
  expect(codesOf(behind(props))).toEqual([]);
});

it.each<readonly [LoadBalancerProps, LoadBalancerProps, boolean]>([
  [{ domainName: "example.com", hostedZone }, { domainName: "Example.com", hostedZone }, true],
  [{ domainName: "example.com", hostedZone }, { domainName: "test.example.com", hostedZone }, false],
  [
    { domainName: "example.com", hostedZone },
    { domainName: "example.com", hostedZone: "Z0123456789ABCDEFGHIK" },
    false,
  ],
  [
    { domainName: { name: "example.com", routingPolicy: { weighted: 1 } }, hostedZone },
    { domainName: { name: "example.com", routingPolicy: { weighted: 9 } }, hostedZone },
    false,
  ],
  [
    { domainName: { name: "example.com", routingPolicy: { weighted: 1 } }, hostedZone },
    { domainName: "example.com", hostedZone },
    true,
  ],
])("holds the names of two environments against each other: %j, %j", (a, b, isReported) => {
  const place = { account: "123456789012", region: "eu-west-1" };
  const two = app("shop", {
    environments: { a: place, b: place },
    define: ({ name }) => {
      const http = loadBalancer("edge", name === "a" ? a : b).route();
      return {
        workloads: [service("api", { cpu: 256, memory: 512, image: IMAGE, ports: { http: 80 }, routes: { http } })],
      };
    },
  });
  const codes = lowerAll(two, ["a", "b"]).flatMap(codesOf);
  expect(codes).toEqual(isReported ? ["config/domain-name-environments at loadBalancers.edge.domainName"] : []);
});

it("says that a hosted zone is for nothing without a name", () => {
  expect(codesOf(behind({ hostedZone }))).toEqual(["config/hosted-zone at loadBalancers.edge.hostedZone"]);
  expect(textsOf(behind({ hostedZone }))).toEqual([
    [
      'Load balancer "edge" has a hosted zone, and no domain name for which a record would be made in it.',
      'Set `domainName`, as in "api.example.com", or remove `hostedZone`.',
    ],
  ]);
});
