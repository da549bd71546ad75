import { app, distribution, type DistributionProps, loadBalancer, type LoadBalancerProps, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { lower } from "../../../../src/lower/lower.ts";
import { codesOf, IMAGE, lowerShop, templateOf } from "../../lowered.ts";

const PLATFORM = "shop-production-platform";
const hostedZone = "Z0123456789ABCDEFGHIJ";

function shopOf(props: Partial<DistributionProps>, balancer: LoadBalancerProps = {}) {
  const edge = loadBalancer("edge", balancer);
  const site = distribution("site", { origin: edge, ...props });
  const routes = { http: edge.route() };
  const environment = { URL: site.url(), ARN: site.arn() };
  return {
    workloads: [service("web", { cpu: 256, memory: 512, image: IMAGE, ports: { http: 80 }, routes, environment })],
  };
}

function platformOf(props: Partial<DistributionProps>, balancer: LoadBalancerProps = {}) {
  const lowered = lowerShop(shopOf(props, balancer));
  expect(codesOf(lowered)).toEqual([]);
  return templateOf(lowered, PLATFORM);
}

it("asks an internal load balancer through a VPC origin, and lets the addresses of CloudFront in", () => {
  const { Resources } = platformOf({}, { internal: true });
  expect(Resources["EdgeVpcOriginInternal"]).toMatchObject({
    Type: "AWS::CloudFront::VpcOrigin",
    DependsOn: "EdgeListener80Internal",
    Properties: {
      VpcOriginEndpointConfig: { Arn: { Ref: "EdgeLoadBalancerInternal" }, OriginProtocolPolicy: "http-only" },
    },
  });
  expect(Resources["SiteDistribution"]).toMatchObject({
    Type: "AWS::CloudFront::Distribution",
    DependsOn: ["EdgeListener80Internal"],
    Properties: {
      DistributionConfig: {
        Enabled: true,
        Comment: "shop-production-site",
        Origins: [{ Id: "load-balancer-edge", VpcOriginConfig: { VpcOriginId: { Ref: "EdgeVpcOriginInternal" } } }],
      },
    },
  });
  expect(Resources["EdgeCloudFrontIngress80Internal"]?.Properties).toMatchObject({ SourcePrefixListId: "pl-4fa04526" });
  expect(Resources["EdgeIngress80Internal5103ab30"]).toBeDefined();
  expect(Object.keys(Resources).filter((id) => id.includes("OriginSecret"))).toEqual([]);
});

it("gives each name an alias record of each kind, and its first name to url()", () => {
  const names = { domainName: ["*.example.com", "example.com"], hostedZone };
  const { Resources, Outputs, Parameters } = platformOf(names, { domainName: "origin.example.com", hostedZone });
  const records = Object.values(Resources).filter(({ Type }) => Type === "AWS::Route53::RecordSet");
  const target = { DNSName: { "Fn::GetAtt": ["SiteDistribution", "DomainName"] }, HostedZoneId: "Z2FDTNDATAQYW2" };
  expect(records.slice(1).map(({ Properties }) => Properties)).toMatchObject(
    ["*.example.com", "example.com"].flatMap((Name) =>
      ["A", "AAAA"].map((Type) => ({ Name, Type, AliasTarget: target })),
    ),
  );
  expect(Outputs).toMatchObject({ SiteDistributionUrl: { Value: "https://example.com" } });
  expect(Object.keys(Parameters ?? {})).toEqual([expect.stringMatching(/^CertificatesSiteDistributionCertificate/)]);
  expect(
    Object.keys(platformOf({ ...names, ipv6: false }).Resources).filter((id) => id.startsWith("RecordAAAA")),
  ).toEqual([]);
});

it("passes its values on as outputs of the platform", () => {
  const lowered = lowerShop(shopOf({}));
  expect(templateOf(lowered, PLATFORM).Outputs).toMatchObject({
    SiteDistributionUrl: { Value: { "Fn::Sub": "https://${SiteDistribution.DomainName}" } },
    SiteDistributionArn: {
      Value: { "Fn::Sub": "arn:${AWS::Partition}:cloudfront::${AWS::AccountId}:distribution/${SiteDistribution}" },
    },
  });
  expect(templateOf(lowered, "shop-production-web").Parameters).toMatchObject({
    PlatformSiteDistributionUrl: { Type: "String" },
    PlatformSiteDistributionArn: { Type: "String" },
  });
});

it("takes its settings and overrides", () => {
  const arn = "arn:aws:wafv2:us-east-1:123456789012:global/webacl/shop/3f5e4c2a-1234";
  const { Resources } = platformOf({
    accessLogs: { bucket: "logs", prefix: "cdn/" },
    priceClass: "PriceClass_100",
    webAcl: arn,
    httpVersion: "http2",
    ipv6: false,
    defaultRootObject: "index.html",
    tags: { team: "web" },
    overrides: { Comment: "mine" },
  });
  expect(Resources["SiteDistribution"]?.Properties).toMatchObject({
    DistributionConfig: {
      Logging: { Bucket: "logs.s3.amazonaws.com", Prefix: "cdn/" },
      PriceClass: "PriceClass_100",
      WebACLId: arn,
      HttpVersion: "http2",
      IPV6Enabled: false,
      DefaultRootObject: "index.html",
      Comment: "mine",
    },
    Tags: [{ Key: "team", Value: "web" }],
  });
});

it("looks the prefix list up where the region is not known", () => {
  const { assembly } = lower(app("shop", shopOf({})), "default");
  const template = templateOf({ assembly, findings: [], levels: {} }, "shop-default-platform");
  expect(template.Mappings).toMatchObject({ CloudFrontPrefixLists: { "us-east-1": { OriginFacing: "pl-3b927c52" } } });
  expect(template.Resources["EdgeCloudFrontIngress80"]?.Properties).toMatchObject({
    SourcePrefixListId: { "Fn::FindInMap": ["CloudFrontPrefixLists", { Ref: "AWS::Region" }, "OriginFacing"] },
  });
});
