import { cloudMap, type Discovery, service, serviceConnect } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const workloads = [service("api", { cpu: 256, memory: 512, image: IMAGE, ports: { http: 8080 } })];
const lowered = (discovery: Discovery | readonly Discovery[]) => lowerShop({ discovery, workloads });
const AUTHORITY = "arn:aws:acm-pca:eu-west-1:123456789012:certificate-authority/1a2b3c4d-1a2b-1a2b-1a2b-1a2b3c4d5e6f";

describe("the TLS of Service Connect", () => {
  it("has an authority and a role", () => {
    const role = "arn:aws:iam::123456789012:role/ecs-tls";
    expect(codesOf(lowered(serviceConnect({ tls: { certificateAuthority: AUTHORITY, role } })))).toEqual([]);
  });

  it.each([["shop-ca"], ["arn:aws:acm:eu-west-1:123456789012:certificate/1a2b3c4d"]])("has none that is %s", (text) => {
    const tls = lowered(serviceConnect({ tls: { certificateAuthority: text, role: "ecs-tls" } }));
    expect(codesOf(tls)).toEqual([
      "config/certificate-authority at discovery.tls.certificateAuthority",
      "config/certificate-authority at discovery.tls.role",
    ]);
    expect(textsOf(tls)).toEqual([
      [
        `The TLS of Service Connect has certificates issued by "${text}", which is not the ARN of an authority of AWS Private CA.`,
        "Write its ARN: arn:aws:acm-pca:REGION:ACCOUNT:certificate-authority/ID, with 12 digits for the account.",
      ],
      [
        'The TLS of Service Connect has the role "ecs-tls", which is not the ARN of a role.',
        "Write its ARN: arn:aws:iam::ACCOUNT:role/NAME, or remove `role`, so that each stack makes one.",
      ],
    ]);
  });
});

describe("the discovery of an app", () => {
  it("is one of each kind", () => {
    expect(codesOf(lowered([serviceConnect(), cloudMap("myapp.local")]))).toEqual([]);
    expect(codesOf(lowered([]))).toEqual([]);
    const help = 'Remove one of them: `discovery: [cloudMap("myapp.local"), serviceConnect()]` has one of each kind.';
    const twice = lowered([cloudMap("a.local"), serviceConnect(), cloudMap("b.local"), serviceConnect()]);
    expect(codesOf(twice)).toEqual(["config/discovery-twice at discovery", "config/discovery-twice at discovery"]);
    expect(textsOf(twice)).toEqual([
      ["`discovery` has Cloud Map twice, and ECS gives a service one namespace of it.", help],
      ["`discovery` has Service Connect twice, and ECS gives a service one namespace of it.", help],
    ]);
  });

  it.each([["myapp.local"], ["local"], ["a-1.B.example"], ["x".repeat(63)]])("may be the zone %s", (name) =>
    expect(codesOf(lowered(cloudMap(name)))).toEqual([]),
  );

  it.each([["my app"], [""], ["a..b"], ["-a.local"], ["x".repeat(64)], [`${"abcde.".repeat(42)}ab`]])(
    "is no zone %s",
    (name) => {
      const zone = lowered(cloudMap(name));
      expect(codesOf(zone)).toEqual(["config/namespace-name at discovery"]);
      expect(textsOf(zone)[0]?.[1]).toBe('Give it one, like `cloudMap("myapp.local")`.');
    },
  );

  it("is told of an id that is none", () => {
    const namespace = (namespaceId: string) => lowered(cloudMap.existing("myapp.local", { namespaceId }));
    expect(codesOf(namespace("ns-0123456789abcdef"))).toEqual([]);
    expect(textsOf(namespace("myapp.local"))).toEqual([
      [
        'Namespace "myapp.local" has the id "myapp.local"; the id of a namespace is `ns-` and small letters and digits.',
        "Take it from `aws servicediscovery list-namespaces`.",
      ],
    ]);
  });

  it("is told of settings that are none", () => {
    const given: Discovery = JSON.parse(
      '{ "kind": "discovery", "by": "cloudMap", "name": "a.local", "source": "new", "props": { "dnsTtl": 5, "records": [] } }',
    );
    expect(codesOf(lowered(given))).toEqual([
      "config/property-unknown at discovery.dnsTtl",
      "config/property-empty at discovery.records",
    ]);
    const other: Discovery = JSON.parse('"cloudMap"');
    expect(codesOf(lowered(other))).toEqual(["config/property-type at app.discovery"]);
  });
});
