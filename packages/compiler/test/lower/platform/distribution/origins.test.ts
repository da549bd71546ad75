import { distribution, loadBalancer, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { IMAGE, lowerShop, propertiesOf, resourceOf } from "../../lowered.ts";

it("signs what it asks of buckets, of which each is an origin once", () => {
  const origin = { bucket: "shop-assets", region: "eu-central-1", path: "/v1" };
  const site = distribution("site", { origin: "shop-site", behaviors: { "/a/*": { origin }, "/b/*": { origin } } });
  const web = service("web", { cpu: 256, memory: 512, image: IMAGE, environment: { URL: site.url() } });
  const lowered = lowerShop({ workloads: [web] });
  const OriginAccessControlId = { "Fn::GetAtt": ["SiteDistributionAccessControl", "Id"] };
  expect(propertiesOf(lowered, "shop-production-platform", "SiteDistribution")).toMatchObject({
    DistributionConfig: {
      Origins: [
        {
          Id: "bucket-shop-site",
          DomainName: { "Fn::Sub": "shop-site.s3.${AWS::Region}.${AWS::URLSuffix}" },
          OriginAccessControlId,
        },
        {
          Id: "bucket-shop-assets/v1",
          DomainName: { "Fn::Sub": "shop-assets.s3.eu-central-1.${AWS::URLSuffix}" },
          OriginPath: "/v1",
          OriginAccessControlId,
        },
      ],
    },
  });
  expect(resourceOf(lowered, "shop-production-platform", "SiteDistribution")?.DependsOn).toBeUndefined();
});

it("asks a load balancer by its name and with TLS where it has a certificate", () => {
  const edge = loadBalancer("edge", { domainName: "origin.example.com", hostedZone: "Z1" });
  const site = distribution("site", { origin: edge });
  const lowered = lowerShop({ workloads: [], resources: [site] });
  expect(propertiesOf(lowered, "shop-production-platform", "SiteDistribution")).toMatchObject({
    DistributionConfig: {
      Origins: [
        {
          DomainName: "origin.example.com",
          CustomOriginConfig: { OriginProtocolPolicy: "https-only", OriginSSLProtocols: ["TLSv1.2"] },
          OriginCustomHeaders: [{ HeaderName: "X-Origin-Verify" }],
        },
      ],
    },
  });
});
