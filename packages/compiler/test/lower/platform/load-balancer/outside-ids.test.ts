import {
  deployParameter,
  loadBalancer,
  networkLoadBalancer,
  parameter,
  resource,
  service,
  stack,
  stackOutput,
} from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, propertiesOf, templateOf, textsOf } from "../../lowered.ts";

const zone = stackOutput("dns", "ZoneId");
const certificate = parameter("/platform/certificate");
const edge = loadBalancer("edge", {
  domainName: ["shop.example", "api.shop.example"],
  hostedZone: zone,
  webAcl: stackOutput("security", "WebAclArn"),
  accessLogs: { bucket: deployParameter("LogBucket", { default: "logs" }), prefix: "edge" },
  listeners: { 8443: { certificate: [certificate, stackOutput("platform", "OtherCertificate"), certificate] } },
});
const tcp = networkLoadBalancer("tcp", {
  domainName: "mqtt.shop.example",
  hostedZone: zone,
  accessLogs: { bucket: stackOutput("security", "LogBucket") },
});
const api = service("api", {
  cpu: 256,
  memory: 512,
  image: IMAGE,
  ports: { http: 80, mqtt: 1883 },
  routes: { http: edge.route({ path: "/*" }), mqtt: tcp.listen({ port: 8883, certificate }) },
});
const shop = lowerShop({ workloads: [api] });
const platform = "shop-production-platform";
const ZONE = { Ref: "DnsZoneId28c2c3FromStack" };
const CERTIFICATE = { Ref: "PlatformCertificate37a3b8FromParameterStore" };

describe("what a load balancer takes from outside", () => {
  it("is parameters of the platform", () => {
    expect(codesOf(shop)).toEqual([]);
    const names = Object.keys(templateOf(shop, platform).Parameters ?? {}).toSorted();
    expect(names.map((name) => name.replace(/[0-9a-f]{6}(?=From)/, ""))).toEqual([
      "DnsZoneIdFromStack",
      "LogBucketFromDeployment",
      "PlatformCertificateFromParameterStore",
      "PlatformOtherCertificateFromStack",
      "SecurityLogBucketFromStack",
      "SecurityWebAclArnFromStack",
    ]);
  });

  it("is not of a stack of the app, which comes later", () => {
    const data = stack("data", {
      Acl: resource("AWS::WAFv2::WebACL", { DefaultAction: { Allow: {} }, Scope: "REGIONAL" }),
    });
    const guarded = loadBalancer("edge", { webAcl: data.attribute("Acl", "Arn") });
    const web = service("web", {
      cpu: 256,
      memory: 512,
      image: IMAGE,
      ports: { http: 80 },
      routes: { http: guarded.route({ path: "/*" }) },
    });
    expect(textsOf(lowerShop({ workloads: [web] }))).toEqual([
      [
        'Load balancer "edge" has a value for `webAcl` that a stack of the app has, which is deployed after what takes it here.',
        'Write it as text, or take it of what is there before: `stackOutput("platform", "Value")`, `parameter("/platform/value")`.',
      ],
    ]);
  });

  it("are zones of names and of their certificate", () => {
    const found = Object.entries(templateOf(shop, platform).Resources);
    const records = found.filter(([, { Type }]) => Type === "AWS::Route53::RecordSet");
    expect(records.length).toBeGreaterThan(2);
    for (const [, { Properties }] of records) expect(Properties).toMatchObject({ HostedZoneId: ZONE });
    const [made] = found.flatMap(([, { Type, Properties }]) =>
      Type === "AWS::CertificateManager::Certificate" ? [Properties] : [],
    );
    expect(made).toMatchObject({
      DomainValidationOptions: [
        { DomainName: "shop.example", HostedZoneId: ZONE },
        { DomainName: "api.shop.example", HostedZoneId: ZONE },
      ],
    });
  });

  it("are certificates, each once, a web ACL and buckets of logs", () => {
    expect(propertiesOf(shop, platform, "EdgeListener8443")).toMatchObject({
      Certificates: [{ CertificateArn: CERTIFICATE }],
    });
    const further = Object.values(templateOf(shop, platform).Resources).filter(({ Type }) =>
      Type.endsWith("::ListenerCertificate"),
    );
    expect(further).toHaveLength(1);
    expect(propertiesOf(shop, platform, "EdgeWebAcl")).toMatchObject({
      WebACLArn: { Ref: expect.stringMatching(/^SecurityWebAclArn\w+FromStack$/) },
    });
    expect(JSON.stringify(propertiesOf(shop, platform, "EdgeLoadBalancer"))).toContain(
      '{"Key":"access_logs.s3.bucket","Value":{"Ref":"LogBucketFromDeployment"}}',
    );
    expect(JSON.stringify(propertiesOf(shop, platform, "TcpNetworkLoadBalancer"))).toMatch(
      /"access_logs\.s3\.bucket","Value":\{"Ref":"SecurityLogBucket\w+FromStack"\}/,
    );
    expect(JSON.stringify(templateOf(shop, "shop-production-api"))).toContain(
      `"Certificates":[{"CertificateArn":${JSON.stringify(CERTIFICATE)}}]`,
    );
  });
});
