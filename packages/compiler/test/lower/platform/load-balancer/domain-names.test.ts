import { loadBalancer, network, service, type LoadBalancerProps, type Route } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { IMAGE, lowerShop, templateOf } from "../../lowered.ts";

const PLATFORM = "shop-production-platform";
const hostedZone = "Z0123456789ABCDEFGHIJ";
const arn = "arn:aws:acm:eu-west-1:123456789012:certificate/a";

function web(http: Route, environment = {}) {
  return service("web", { cpu: 256, memory: 512, image: IMAGE, ports: { http: 80 }, routes: { http }, environment });
}

function platformOf(props: LoadBalancerProps, ipv6 = false) {
  const workloads = [web(loadBalancer("edge", props).route())];
  return templateOf(lowerShop({ workloads, ...(ipv6 ? { network: network({ ipv6 }) } : {}) }), PLATFORM);
}

function ofType({ Resources }: ReturnType<typeof platformOf>, type: string) {
  return Object.entries(Resources).filter(([, { Type }]) => Type === type);
}

const CERTIFICATE = "AWS::CertificateManager::Certificate";
const RECORD = "AWS::Route53::RecordSet";

it("validates one certificate for all names, each in its zone, and serves HTTPS with it", () => {
  const domainName = ["example.com", { name: "*.example.org", hostedZone: "Z2" }];
  const template = platformOf({ domainName, hostedZone });
  const [[id, certificate] = []] = ofType(template, CERTIFICATE);
  expect(certificate?.Properties).toMatchObject({
    DomainName: "example.com",
    SubjectAlternativeNames: ["*.example.org"],
    ValidationMethod: "DNS",
    DomainValidationOptions: [
      { DomainName: "example.com", HostedZoneId: hostedZone },
      { DomainName: "*.example.org", HostedZoneId: "Z2" },
    ],
  });
  expect(template.Resources["EdgeListener443"]?.Properties).toMatchObject({
    Protocol: "HTTPS",
    Certificates: [{ CertificateArn: { Ref: id } }],
  });
  expect(template.Resources["EdgeListener80"]?.Properties).toMatchObject({
    DefaultActions: [{ Type: "redirect", RedirectConfig: { Protocol: "HTTPS" } }],
  });
  expect(template.Outputs).toMatchObject({ EdgeUrl: { Value: "https://example.com" } });
});

it("makes an alias record of each name, once the listener is there", () => {
  const records = ofType(platformOf({ domainName: ["example.com", "api.example.com"], hostedZone }), RECORD);
  expect(records.map(([, record]) => record)).toMatchObject(
    ["example.com", "api.example.com"].map((Name) => ({
      DependsOn: "EdgeListener443",
      Properties: {
        Name,
        Type: "A",
        HostedZoneId: hostedZone,
        AliasTarget: {
          DNSName: { "Fn::Sub": "dualstack.${EdgeLoadBalancer.DNSName}" },
          HostedZoneId: { "Fn::GetAtt": ["EdgeLoadBalancer", "CanonicalHostedZoneID"] },
          EvaluateTargetHealth: false,
        },
      },
    })),
  );
});

it.each<[LoadBalancerProps, boolean, readonly string[]]>([
  [{}, false, ["A"]],
  [{}, true, ["A", "AAAA"]],
  [{ internal: true }, true, ["A"]],
  [{ overrides: { IpAddressType: "dualstack" } }, false, ["A", "AAAA"]],
])("has records for the addresses that it has: %j with IPv6 %s", (props, ipv6, types) => {
  const records = ofType(platformOf({ domainName: "example.com", hostedZone, ...props }, ipv6), RECORD);
  expect(records.map(([, { Properties }]) => Reflect.get(Object(Properties), "Type"))).toEqual(types);
});

it.each([
  [{ latency: true }, { Region: { Ref: "AWS::Region" } }],
  [{ weighted: 0 }, { Weight: 0 }],
  [{ failover: "SECONDARY" }, { Failover: "SECONDARY" }],
] as const)("stands beside other records of its name by %j", (routingPolicy, properties) => {
  const [[, record] = []] = ofType(
    platformOf({ domainName: { name: "example.com", routingPolicy }, hostedZone }),
    RECORD,
  );
  expect(record?.Properties).toMatchObject({
    ...properties,
    SetIdentifier: { "Fn::Sub": "${AWS::StackName} in ${AWS::Region}" },
    AliasTarget: { EvaluateTargetHealth: true },
  });
});

it("makes no certificate beside a given one, and no record without a zone", () => {
  const given = platformOf({ domainName: "example.com", hostedZone, certificate: arn });
  expect([ofType(given, CERTIFICATE).length, ofType(given, RECORD).length]).toEqual([0, 1]);
  const elsewhere = platformOf({ domainName: "example.com", certificate: arn });
  expect([ofType(elsewhere, CERTIFICATE).length, ofType(elsewhere, RECORD).length]).toEqual([0, 0]);
  expect(elsewhere.Outputs).toMatchObject({ EdgeUrl: { Value: "https://example.com" } });
});

it("names a record by its name alone, and a certificate by all that it is for", () => {
  const idsOf = (props: LoadBalancerProps, type: string) =>
    ofType(platformOf({ hostedZone, ...props }), type).map(([id]) => id);
  const records = [{ domainName: "example.com" }, { domainName: "Example.com", internal: true }];
  expect(new Set(records.flatMap((props) => idsOf(props, RECORD))).size).toBe(1);
  const certificates = [{ domainName: "a.com" }, { domainName: "b.com" }, { domainName: ["a.com", "b.com"] }];
  expect(new Set(certificates.flatMap((props) => idsOf(props, CERTIFICATE))).size).toBe(3);
});

it("says its URL by the first name that is no wildcard", () => {
  expect(platformOf({ domainName: ["*.example.com", "example.com"], hostedZone }).Outputs).toMatchObject({
    EdgeUrl: { Value: "https://example.com" },
  });
  expect(platformOf({ domainName: "*.example.com", hostedZone }).Outputs).toMatchObject({
    EdgeUrl: { Value: { "Fn::Sub": "https://${EdgeLoadBalancer.DNSName}" } },
  });
});
