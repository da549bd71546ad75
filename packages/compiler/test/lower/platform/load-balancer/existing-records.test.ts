import { type ExistingLoadBalancerProps, loadBalancer, network, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, propertiesOf, templateOf } from "../../lowered.ts";

const LISTENER =
  "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/edge/50dc6c495c0c9188/f2f7dc8efc522ab2";
const dnsName = "edge-1234567890.eu-west-1.elb.amazonaws.com";
const hostedZone = "Z0123456789ABCDEFGHIJ";

function shop(props: Partial<ExistingLoadBalancerProps>) {
  const listeners = { https: LISTENER };
  const edge = loadBalancer.existing("edge", { listeners, securityGroup: "sg-0123456789abcdef0", dnsName, ...props });
  const api = service("api", {
    cpu: 256,
    memory: 512,
    image: IMAGE,
    ports: { http: 8080 },
    environment: { EDGE: edge.url() },
    routes: { http: edge.route({ host: "api.example.com" }) },
  });
  const vpc = network.existing({
    vpcId: "vpc-0123456789abcdef0",
    privateSubnetIds: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
    publicSubnetIds: [],
  });
  return lowerShop({ workloads: [api], network: vpc });
}

function made(props: Partial<ExistingLoadBalancerProps>) {
  const { Resources } = templateOf(shop(props), "shop-production-platform");
  return Object.values(Resources).filter(({ Type }) => Type.startsWith("AWS::Route53::"));
}

function urlOf(props: Partial<ExistingLoadBalancerProps>): string | undefined {
  const text = JSON.stringify(propertiesOf(shop(props), "shop-production-api", "TaskDefinition"));
  return /"Name":"EDGE","Value":"([^"]+)"/.exec(text)?.[1];
}

it("lead to the name that ELB gave it, in its zone of the region", () => {
  const props = { domainName: "api.example.com", hostedZone };
  expect(codesOf(shop(props))).toEqual([]);
  expect(made(props)).toEqual([
    {
      Type: "AWS::Route53::RecordSet",
      Properties: {
        Name: "api.example.com",
        Type: "A",
        HostedZoneId: hostedZone,
        AliasTarget: { DNSName: dnsName, HostedZoneId: "Z32O12XQLNTSW2", EvaluateTargetHealth: false },
      },
    },
  ]);
});

it("are made by others without a zone, and where there is no name", () => {
  expect([made({ domainName: "api.example.com" }), made({})]).toEqual([[], []]);
});

it("have the health checks of their names, by what the listener speaks", () => {
  const domainName = { name: "api.example.com", routingPolicy: { weighted: 1 }, healthCheck: { path: "/health" } };
  const portOf = (listeners: ExistingLoadBalancerProps["listeners"]) =>
    made({ domainName, hostedZone, listeners }).map(({ Properties }) => Properties);
  expect(portOf({ https: LISTENER })[0]).toMatchObject({
    HealthCheckConfig: { Type: "HTTPS", Port: 443, FullyQualifiedDomainName: dnsName },
  });
  expect(portOf({ http: LISTENER })[0]).toMatchObject({ HealthCheckConfig: { Type: "HTTP", Port: 80 } });
});

it("is in the URL by its first name that is no wildcard", () => {
  expect(urlOf({ domainName: ["*.example.com", { name: "api.example.com" }] })).toBe("https://api.example.com");
  expect(urlOf({ domainName: "*.example.com" })).toBe(`https://${dnsName}`);
});
