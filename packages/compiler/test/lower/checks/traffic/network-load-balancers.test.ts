import {
  loadBalancer,
  networkLoadBalancer,
  service,
  type ExistingNetworkLoadBalancerProps,
  type NetworkLoadBalancerProps,
} from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../../lowered.ts";

type Balancer = ReturnType<typeof networkLoadBalancer> | ReturnType<typeof networkLoadBalancer.existing>;

function shop(...balancers: readonly Balancer[]) {
  const routes = { redis: balancers.map((one) => one.listen({ port: 6379 })) };
  return lowerShop({
    workloads: [service("cache", { cpu: 256, memory: 512, image: IMAGE, ports: { redis: 6379 }, routes })],
  });
}

const made = (props: NetworkLoadBalancerProps) => textsOf(shop(networkLoadBalancer("ingest", props)));
const NLB = 'Network load balancer "ingest"';
const ZONE = "Z0123456789ABCDEFGHIJ";

describe("a network load balancer", () => {
  it.each<NetworkLoadBalancerProps>([
    { allowFrom: ["10.0.0.0/8", "2001:db8::/32", "sg-0123456789abcdef0", "pl-01234567"] },
    { domainName: ["mqtt.example.com", "*.example.com"], hostedZone: ZONE },
    { domainName: "mqtt.example.com" },
  ])("may have %j", (props) => {
    expect(made(props)).toEqual([]);
  });

  it.each<[NetworkLoadBalancerProps, string, string]>([
    [
      { allowFrom: ["203.0.113.7"] },
      `${NLB} has "203.0.113.7" at \`allowFrom[0]\`, which is neither a block of addresses nor the id of a security group or a prefix list.`,
      'Write "203.0.113.7/32" for that one address.',
    ],
    [
      { domainName: "mqtt", hostedZone: ZONE },
      `${NLB} has the domain name "mqtt", which is not a whole name in DNS.`,
      'Set it to a name like "mqtt.example.com".',
    ],
    [
      { domainName: ["a.example.com", "A.example.com"], hostedZone: ZONE },
      `${NLB} has the domain name "A.example.com" twice.`,
      "Remove one of them.",
    ],
    [
      { domainName: "mqtt.example.com", hostedZone: "example.com" },
      `${NLB} has the hosted zone "example.com", which is not the id of one.`,
      'Set `hostedZone` to its id, like "Z0123456789ABCDEFGHIJ".',
    ],
    [
      { hostedZone: ZONE },
      `${NLB} has a hosted zone, and no domain name for which a record would be made in it.`,
      'Set `domainName`, as in "mqtt.example.com", or remove `hostedZone`.',
    ],
    [
      { accessLogs: { bucket: "shop-logs" } },
      `${NLB} has access logs, and no listener with a certificate; it logs TLS connections alone.`,
      "Remove `accessLogs`; flow logs of the network see all connections: `network({ flowLogs: true })`.",
    ],
  ])("cannot have %j", (props, message, help) => {
    expect(made(props)).toEqual([[message, help]]);
  });

  it("may be warned of where it is wanted", () => {
    const suppress = [{ code: "config/network-logs", reason: "The certificate follows." }];
    expect(made({ accessLogs: { bucket: "shop-logs" }, suppress })).toEqual([]);
  });

  it("has no name in DNS that another load balancer has", () => {
    const domainName = "api.example.com";
    const edge = loadBalancer("edge", { domainName, hostedZone: ZONE });
    const routes = {
      http: [edge.route(), ...["a", "b"].map((name) => networkLoadBalancer(name, { domainName }).listen({ port: 80 }))],
    };
    const api = service("api", { cpu: 256, memory: 512, image: IMAGE, ports: { http: 80 }, routes });
    expect(textsOf(lowerShop({ workloads: [api] })).map(([message]) => message)).toEqual([
      'Network load balancer "a" has the domain name "api.example.com", which load balancer "edge" has, too.',
      'Network load balancer "b" has the domain name "api.example.com", which network load balancer "a" has, too.',
    ]);
  });

  it("has another name than load balancers of the other kind", () => {
    const routes = { http: [loadBalancer("edge").route(), networkLoadBalancer("edge").listen({ port: 80 })] };
    const api = service("api", { cpu: 256, memory: 512, image: IMAGE, ports: { http: 80 }, routes });
    expect(textsOf(lowerShop({ workloads: [api] }))).toEqual([
      [
        'Network load balancer "edge" is called as load balancer "edge" is, and both would have the same names in templates.',
        "Give one of them another name.",
      ],
    ]);
  });
});

describe("a network load balancer that exists", () => {
  const ARN = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/net/x/0a";
  const securityGroup = "sg-0123456789abcdef0";
  const there = (props: ExistingNetworkLoadBalancerProps) => shop(networkLoadBalancer.existing("ingest", props));

  it("is given by its ARN and its security group", () => {
    expect(codesOf(there({ arn: ARN, securityGroup }))).toEqual([]);
  });

  it.each<[ExistingNetworkLoadBalancerProps, string]>([
    [{ arn: ARN, securityGroup: "default" }, `${NLB} has "default" as its security group, which is not the id of one.`],
    [
      { arn: ARN.replace("/net/", "/app/"), securityGroup },
      `${NLB} has the ARN "${ARN.replace("/net/", "/app/")}", which is that of an Application Load Balancer.`,
    ],
    [{ arn: "ingest", securityGroup }, `${NLB} has the ARN "ingest", which is not the ARN of a Network Load Balancer.`],
    [
      { arn: ARN.replace("eu-west-1", "us-east-1"), securityGroup },
      `${NLB} has the ARN "${ARN.replace("eu-west-1", "us-east-1")}" of region us-east-1; a service takes load balancers of its own account and region.`,
    ],
    [
      { arn: ARN.replace("123456789012", "210987654321"), securityGroup },
      `${NLB} has the ARN "${ARN.replace("123456789012", "210987654321")}" of account 210987654321; a service takes load balancers of its own account and region.`,
    ],
  ])("cannot be %j", (props, message) => {
    expect(textsOf(there(props)).map(([said]) => said)).toEqual([message]);
  });
});
