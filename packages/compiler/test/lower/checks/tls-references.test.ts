import { queue, resource, service, serviceConnect, type ServiceConnectTls, stack } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { stacksOf } from "../../../src/model/assembly.ts";
import { codesOf, IMAGE, lowerShop, propertiesOf, templateOf, textsOf } from "../lowered.ts";

const pki = stack("pki", {
  Authority: resource("AWS::ACMPCA::CertificateAuthority", {
    Type: "ROOT",
    KeyAlgorithm: "RSA_2048",
    SigningAlgorithm: "SHA256WITHRSA",
    Subject: { CommonName: "shop" },
  }),
  Key: resource("AWS::KMS::Key", { KeyPolicy: {} }),
  Jobs: resource("AWS::SQS::Queue", {}),
});

function shop(tls: ServiceConnectTls) {
  const base = { cpu: 256, memory: 512, image: IMAGE } as const;
  const api = service("api", { ...base, ports: { http: 8080 } });
  const web = service("web", { ...base, environment: { API: api.url("http") } });
  return lowerShop({ discovery: serviceConnect({ tls }), workloads: [api, web] });
}

const AT = "discovery.tls.certificateAuthority";
const HELP = 'Name what is of type AWS::ACMPCA::CertificateAuthority in a stack, by its ARN: `pki.arn("Authority")`.';

describe("the TLS of Service Connect", () => {
  it("takes the authority and the key that a stack makes as parameters, with the rights on the key", () => {
    const lowered = shop({ certificateAuthority: pki.arn("Authority"), kmsKey: pki.arn("Key") });
    expect(codesOf(lowered)).toEqual([]);
    const [authority, key] = [{ Ref: "PkiStackAuthorityArn" }, { Ref: "PkiStackKeyArn" }];
    expect(propertiesOf(lowered, "shop-production-api", "Service")).toMatchObject({
      ServiceConnectConfiguration: {
        Services: [{ Tls: { IssuerCertificateAuthority: { AwsPcaAuthorityArn: authority }, KmsKey: key } }],
      },
    });
    expect(JSON.stringify(propertiesOf(lowered, "shop-production-api", "InfrastructureRole"))).toContain(
      `"Resource":[${JSON.stringify(key)}]`,
    );
    const names = stacksOf(lowered.assembly).map(({ name }) => name);
    expect(names.indexOf("shop-production-pki")).toBeLessThan(names.indexOf("shop-production-api"));
    expect(Object.keys(templateOf(lowered, "shop-production-web").Parameters ?? {})).not.toContain(authority.Ref);
  });

  it.each<readonly [ServiceConnectTls, string, string]>([
    [
      { certificateAuthority: pki.arn("Key") },
      'The TLS of Service Connect has certificates issued by "Key" of stack "pki", which is of type AWS::KMS::Key, and not by an authority of AWS Private CA.',
      HELP,
    ],
    [
      { certificateAuthority: queue("jobs").arn() },
      'The TLS of Service Connect has certificates issued by a value of queue "jobs", and not by an authority of AWS Private CA.',
      HELP,
    ],
  ])("has an authority and no other value: %#", (tls, message, help) => {
    expect(codesOf(shop(tls))).toEqual([`config/certificate-authority at ${AT}`]);
    expect(textsOf(shop(tls))).toEqual([[message, help]]);
  });

  it("says once what is wrong with a reference, however many services there are", () => {
    expect(codesOf(shop({ certificateAuthority: pki.arn("Authority"), kmsKey: pki.arn("Jobs") }))).toEqual([
      "config/key-reference at discovery.tls.kmsKey",
    ]);
  });
});
