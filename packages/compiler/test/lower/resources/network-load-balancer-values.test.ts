import { networkLoadBalancer, resource, service, stack, text } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, documentOf, IMAGE, lowerShop, propertiesOf, templateOf } from "../lowered.ts";

const ARN = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/net/ingest/50dc6c495c0c9188";

function shopWith(tcp: Pick<ReturnType<typeof networkLoadBalancer>, "arn" | "host">) {
  const link = stack("link", {
    Service: resource("AWS::EC2::VPCEndpointService", { NetworkLoadBalancerArns: [tcp.arn()] }),
  });
  const environment = { INGEST: text`${tcp.host()}:6379` };
  const api = service("api", { cpu: 256, memory: 512, image: IMAGE, environment });
  return lowerShop({ workloads: [api], resources: [link] });
}

it("are outputs of the platform, which has it though nothing listens on it", () => {
  const shop = shopWith(networkLoadBalancer("ingest"));
  expect(codesOf(shop)).toEqual([]);
  expect(templateOf(shop, "shop-production-platform").Outputs).toMatchObject({
    IngestArn: { Value: { Ref: "IngestNetworkLoadBalancer" } },
    IngestHost: { Value: { "Fn::GetAtt": ["IngestNetworkLoadBalancer", "DNSName"] } },
  });
  expect(propertiesOf(shop, "shop-production-stack-link", "Service")).toMatchObject({
    NetworkLoadBalancerArns: [{ Ref: "PlatformIngestArn" }],
  });
  expect(JSON.stringify(documentOf(shop, "taskDefinition", "api"))).toContain('"${INGEST_HOST}:6379"');
});

it("are what is said of one that exists", () => {
  const given = { arn: ARN, securityGroup: "sg-0123456789abcdef0" };
  const dnsName = "ingest-50dc6c495c0c9188.elb.eu-west-1.amazonaws.com";
  const shop = shopWith(networkLoadBalancer.existing("ingest", { ...given, dnsName }));
  expect(codesOf(shop)).toEqual([]);
  expect(propertiesOf(shop, "shop-production-stack-link", "Service")).toMatchObject({ NetworkLoadBalancerArns: [ARN] });
  expect(JSON.stringify(documentOf(shop, "taskDefinition", "api"))).toContain(`"${dnsName}:6379"`);
  expect(codesOf(shopWith(networkLoadBalancer.existing("ingest", given)))).toHaveLength(1);
});

it("of one whose settings are none, or whose name is none, are told of once", () => {
  const existing = (...given: readonly unknown[]) =>
    Reflect.apply(networkLoadBalancer.existing, undefined, ["ingest", ...given]);
  expect(codesOf(shopWith(existing(5)))).toEqual(["config/property-type at networkLoadBalancers.ingest"]);
  const given = { arn: ARN, securityGroup: "sg-0123456789abcdef0" };
  expect(codesOf(shopWith(existing({ ...given, dnsName: 5 })))).toEqual([
    "config/property-type at networkLoadBalancers.ingest.dnsName",
  ]);
});
