import {
  app,
  type AppContent,
  awsLogs,
  loadBalancer,
  parameter,
  registry,
  repository,
  secret,
  service,
  type ServiceProps,
} from "@ecs-dsl/dsl";
import { REGIONS_CHECKED } from "@ecs-dsl/validators/facts";
import { describe, expect, it } from "vitest";
import { lower } from "../../../src/lower/lower.ts";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const key = (region: string) => `arn:aws:kms:${region}:123456789012:key/shop`;
const base = { cpu: 256, memory: 512, image: IMAGE } as const;

function withRegion(settings: Partial<ServiceProps>) {
  return lowerShop({ workloads: [service("api", { ...base, ...settings })] });
}

describe("a region that AWS did not have", () => {
  const inRegion = (region: string, content: Partial<AppContent> = {}) =>
    lower(
      app("shop", {
        environments: { live: { account: "123456789012", region } },
        define: () => ({ workloads: [service("api", base)], ...content }),
      }),
      "live",
    );

  it.each([
    ["eu-central-7", 'Did you mean "eu-central-1"?'],
    ["eu-weast-1", undefined],
    ["ap-northwest-1", 'Did you mean "ap-northeast-1"?'],
    ["il-southwest-12", 'Set `region` to its name, as in "us-east-1".'],
  ])("is said of an environment: %s", (region, help) => {
    const lowered = inRegion(region);
    const found = lowered.findings.filter(({ code }) => code === "config/region-unknown");
    expect(found.map((one) => one.help)).toEqual(help === undefined ? [] : [help]);
  });

  it("is said at the property", () => {
    expect(codesOf(inRegion("eu-central-7"))).toEqual(["config/region-unknown at app.environments.live.region"]);
    expect(textsOf(inRegion("eu-central-7"))[0]?.[0]).toBe(
      `Environment "live" is in the region "eu-central-7", which AWS did not have on ${REGIONS_CHECKED}.`,
    );
    expect(codesOf(inRegion("eu-central-1"))).toEqual([]);
  });

  it("is said of repositories that exist and of replicas", () => {
    const vault = repository.existing("vault", { account: "987654321098", region: "us-east-7" });
    const replication = [{ destinations: [{ region: "eu-west-1" }, { region: "eu-west-7" }] }];
    const lowered = inRegion("us-east-1", {
      workloads: [service("api", { ...base, image: vault.tag("1.4.2") })],
      registry: registry({ replication }),
    });
    expect(codesOf(lowered)).toEqual([
      "config/region-unknown at repositories.vault.region",
      "config/region-unknown at registry.replication[0].destinations[1].region",
    ]);
    expect(lowered.findings.map(({ help }) => help)).toEqual([
      'Did you mean "us-east-1"?',
      'Did you mean "eu-west-1"?',
    ]);
  });
});

describe("the region in an ARN", () => {
  it.each([
    ["the key of a secret", { secrets: { KEY: secret("db", { kmsKey: key("eu-central-1") }) } }],
    ["the alias of a key", { secrets: { KEY: secret("db", { kmsKey: "alias/us-esat-1" }) } }],
    ["the key of logs", { logging: awsLogs({ kmsKey: key("eu-west-1") }) }],
    ["a resource of any region", { permissions: [{ actions: ["sqs:*"], resources: ["arn:aws:sqs:*:*:orders", "*"] }] }],
    ["a resource without region", { permissions: [{ actions: ["s3:GetObject"], resources: ["arn:aws:s3:::shop/*"] }] }],
  ])("may be that of %s", (_, settings) => {
    expect(codesOf(withRegion(settings))).toEqual([]);
  });

  it.each([
    [
      "the key of a secret",
      { secrets: { KEY: secret("db", { kmsKey: key("us-esat-1") }) } },
      "services.api.secrets.KEY",
      'Service "api" has the region "us-esat-1" in the key of secret "KEY"; AWS has no region of such a name.',
    ],
    [
      "the key of a sidecar's parameter",
      {
        sidecars: { proxy: { image: IMAGE, secrets: { KEY: parameter("/db", { kmsKey: key("us-east-1a") }) } } },
      },
      "services.api.sidecars.proxy.secrets.KEY",
      'Sidecar "proxy" of service "api" has the region "us-east-1a" in the key of secret "KEY"; AWS has no region of such a name.',
    ],
    [
      "the key of logs",
      { logging: awsLogs({ kmsKey: key("us-esat-1") }) },
      "services.api.logging.kmsKey",
      'Service "api" has the region "us-esat-1" in the key of its logs; AWS has no region of such a name.',
    ],
    [
      "a permission",
      { permissions: [{ actions: ["sqs:*"], resources: ["*", "arn:aws:sqs:us-esat-1:123456789012:orders"] }] },
      "services.api.permissions[0].resources",
      'Service "api" has the region "us-esat-1" in `permissions`; AWS has no region of such a name.',
    ],
  ])("is reported in %s", (_, settings, place, message) => {
    expect(codesOf(withRegion(settings))).toEqual([`config/region-unknown at ${place}`]);
    expect(textsOf(withRegion(settings))).toEqual([[message, 'Write its name, as in "us-east-1".']]);
  });
});

describe("the region of a certificate", () => {
  const certificate = "arn:aws:acm:us-esat-1:123456789012:certificate/a";
  const edge = loadBalancer("edge", { certificate: [certificate.replace("esat", "east"), certificate] });
  const workloads = [service("api", { ...base, ports: { http: 80 }, routes: { http: edge.route() } })];

  it("is reported where the app names no environments", () => {
    const lowered = lower(app("shop", { workloads }), "default");
    expect(codesOf(lowered)).toEqual(["config/region-unknown at loadBalancers.edge.certificate"]);
    expect(textsOf(lowered)).toEqual([
      [
        'Load balancer "edge" has the region "us-esat-1" in `certificate`; AWS has no region of such a name.',
        'Write its name, as in "us-east-1".',
      ],
    ]);
  });

  it("is another one than the environment's, where that has one", () => {
    expect(codesOf(lowerShop({ workloads }))).toEqual(["config/certificate-arn at loadBalancers.edge.certificate"]);
  });
});
