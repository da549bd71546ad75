import { app, distribution, type DistributionProps, service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { lower } from "../../../../src/lower/lower.ts";
import { stacksOf } from "../../../../src/model/assembly.ts";
import { IMAGE } from "../../lowered.ts";

const hostedZone = "Z0123456789ABCDEFGHIJ";
const named = { domainName: ["example.com", { name: "example.org", hostedZone: "Z2" }], hostedZone } as const;

function stacksIn(region: string | undefined, props: Partial<DistributionProps> = named) {
  const site = distribution("site", { origin: "shop-site", ...props });
  const web = service("web", { cpu: 256, memory: 512, image: IMAGE, environment: { URL: site.url() } });
  const shop =
    region === undefined
      ? app("shop", { workloads: [web] })
      : app("shop", {
          environments: { default: { account: "123456789012", region } },
          define: () => ({ workloads: [web] }),
        });
  return stacksOf(lower(shop, "default").assembly).map(({ name, region: own, template, inputs }) => ({
    name,
    own,
    certificates: Object.entries(template.Resources).filter(([, { Type }]) => Type.startsWith("AWS::Certificate")),
    inputs: Object.keys(inputs),
    viewer: Object(Object(template.Resources["SiteDistribution"]?.Properties).DistributionConfig).ViewerCertificate,
  }));
}

it.each([["eu-west-1"], [undefined]])("makes a certificate in us-east-1 for an app in %s", (region) => {
  const [certificates, platform] = stacksIn(region);
  const [[id, certificate] = []] = certificates?.certificates ?? [];
  expect(certificates).toMatchObject({ name: "shop-default-us-east-1-certificates", own: "us-east-1" });
  expect(certificate?.Properties).toMatchObject({
    DomainName: "example.com",
    SubjectAlternativeNames: ["example.org"],
    DomainValidationOptions: [{ HostedZoneId: hostedZone }, { HostedZoneId: "Z2" }],
  });
  expect(platform?.inputs).toEqual([`Certificates${id}`]);
  expect(platform?.viewer).toMatchObject({
    AcmCertificateArn: { Ref: `Certificates${id}` },
    SslSupportMethod: "sni-only",
  });
});

it("makes it in the platform where that is in us-east-1", () => {
  const [platform] = stacksIn("us-east-1");
  const [[id] = []] = platform?.certificates ?? [];
  expect(platform).toMatchObject({ name: "shop-default-platform", inputs: [] });
  expect(platform?.viewer).toMatchObject({ AcmCertificateArn: { Ref: id } });
});

it("takes one that is given, and CloudFront's own without a name", () => {
  const certificate = "arn:aws:acm:us-east-1:123456789012:certificate/a";
  const [given] = stacksIn("eu-west-1", { domainName: "example.com", certificate });
  expect(given).toMatchObject({ name: "shop-default-platform", viewer: { AcmCertificateArn: certificate } });
  expect(stacksIn("eu-west-1", {})[0]?.viewer).toBeUndefined();
});
