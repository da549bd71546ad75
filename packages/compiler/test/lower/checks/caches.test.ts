import { registry, resource, secret, service, stack, type CreationTemplate, type PullThroughCache } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, lowerShop, textsOf } from "../lowered.ts";

const caching = (cache: PullThroughCache, prefix = "hub") =>
  lowerShop({ workloads: [], registry: registry({ pullThroughCache: { [prefix]: cache } }) });
const templated = (template: CreationTemplate, prefix = "hub") =>
  lowerShop({ workloads: [], registry: registry({ creationTemplates: { [prefix]: template } }) });

const CREDENTIAL = secret("ecr-pullthroughcache/hub");
const ROLE = "arn:aws:iam::123456789012:role/ecr";

describe("config/pull-through-cache", () => {
  it.each<PullThroughCache>([
    { upstream: "quay.io" },
    { upstream: "registry-1.docker.io", credential: CREDENTIAL },
    { upstream: "987654321098.dkr.ecr.us-east-1.amazonaws.com", customRole: ROLE },
    { upstream: "987654321098.dkr.ecr.us-east-1.amazonaws.com" },
  ])("accepts %j", (cache) => {
    expect(codesOf(caching(cache))).toEqual([]);
  });

  it("tells that a secret of a stack comes too late", () => {
    const data = stack("data", { Hub: resource("AWS::SecretsManager::Secret", {}) });
    expect(textsOf(caching({ upstream: "ghcr.io", credential: secret(data.ref("Hub")) }))).toEqual([
      [
        "The registry has a secret of a stack for `pullThroughCache.hub.credential`, which takes one that is there.",
        'Name it as text, as in `secret("ecr-pullthroughcache/dockerhub")`: ECR is deployed before the stacks of the app, so what it takes has to be there then.',
      ],
    ]);
  });

  it.each([
    ["docker.io", 'Set `upstream` to "registry-1.docker.io".'],
    ["https://quay.io/prometheus", 'Set `upstream` to "quay.io".'],
    [
      "gcr.io",
      "ECR caches cgr.dev, ghcr.io, public.ecr.aws, quay.io, registry-1.docker.io, registry.gitlab.com, registry.k8s.io, <name>.azurecr.io and 1 more.",
    ],
  ])("rejects the upstream %s", (upstream, help) => {
    expect(textsOf(caching({ upstream }))).toEqual([
      [`The registry caches "${upstream}", which is not the host name of a registry that ECR caches.`, help],
    ]);
  });

  it.each<[PullThroughCache, string, string, string]>([
    [
      { upstream: "ghcr.io" },
      "",
      'The registry caches "ghcr.io" without a secret; ECR answers: "The specified upstream registry requires authentication".',
      'Add `credential: secret("ecr-pullthroughcache/hub")`, a secret with `username` and `accessToken`.',
    ],
    [
      { upstream: "quay.io", credential: CREDENTIAL },
      ".credential",
      'The registry caches "quay.io" with a secret; ECR answers: "The specified upstream registry doesn\'t require authentication".',
      "Remove `credential`.",
    ],
    [
      { upstream: "ghcr.io", credential: secret("prod/github") },
      ".credential",
      'The registry caches with the secret "prod/github"; ECR reads those alone whose names begin with "ecr-pullthroughcache/".',
      'Name the secret like "ecr-pullthroughcache/hub".',
    ],
    [
      { upstream: "quay.io", customRole: ROLE },
      ".customRole",
      'The registry caches "quay.io" with a role, which only the ECR of another account takes.',
      "Remove `customRole`.",
    ],
  ])("rejects %j", (cache, place, message, help) => {
    expect(textsOf(caching(cache))).toEqual([[message, help]]);
    expect(codesOf(caching(cache))).toEqual([`config/pull-through-cache at registry.pullThroughCache.hub${place}`]);
  });

  it("takes the whole ARN of a secret", () => {
    const arn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:ecr-pullthroughcache/hub-AbCdEf";
    expect(codesOf(caching({ upstream: "ghcr.io", credential: secret(arn) }))).toEqual([]);
  });

  it("takes prefixes of 2 to 30 characters, and ROOT", () => {
    for (const prefix of ["qu", "q".repeat(30), "team/quay", "ROOT"]) {
      expect(codesOf(caching({ upstream: "quay.io" }, prefix))).toEqual([]);
    }
    for (const prefix of ["q", "q".repeat(31), "Quay"]) {
      expect(textsOf(caching({ upstream: "quay.io" }, prefix))).toEqual([
        [
          `The registry has a cache for "${prefix}"; ECR takes 2 to 30 lower-case letters and digits with ".", "_", "-" and "/" between them, or ROOT.`,
          'Call it like "dockerhub".',
        ],
      ]);
    }
  });
});

describe("config/creation-template", () => {
  it.each<CreationTemplate>([
    {},
    { encryption: { encryptionType: "AES256" } },
    { encryption: { encryptionType: "KMS" }, customRole: ROLE },
    { tags: { team: "orders" }, customRole: ROLE },
    { tags: {} },
  ])("accepts %j", (template) => {
    expect(codesOf(templated(template))).toEqual([]);
  });

  it.each<[CreationTemplate, string, string]>([
    [
      { tags: { team: "orders" } },
      'Creation template "hub" gives repositories tags, for which ECR needs a role of yours.',
      'Add `customRole: "arn:aws:iam::123456789012:role/ecr-creation"`, a role that ecr.amazonaws.com may take.',
    ],
    [
      { encryption: { encryptionType: "KMS" } },
      'Creation template "hub" encrypts repositories by KMS, for which ECR needs a role of yours.',
      'Add `customRole: "arn:aws:iam::123456789012:role/ecr-creation"`, a role that ecr.amazonaws.com may take.',
    ],
    [
      { description: "d".repeat(257) },
      'Creation template "hub" has a description of more than 256 characters, which ECR does not take.',
      "Shorten `description`.",
    ],
    [
      { encryption: Object({ encryptionType: "AES256", kmsKey: "alias/shop" }) },
      'Creation template "hub" encrypts by AES256 and names a key, which ECR refuses.',
      'Set `encryptionType` to "KMS", or remove `kmsKey`.',
    ],
  ])("rejects %j", (template, message, help) => {
    expect(textsOf(templated(template))).toEqual([[message, help]]);
  });

  it("points at the property of the template", () => {
    expect(codesOf(templated({ tags: { team: "orders" } }))).toEqual([
      "config/creation-template at registry.creationTemplates.hub.tags",
    ]);
  });

  it("takes a single character, and not 257 of them", () => {
    expect(codesOf(templated({}, "q"))).toEqual([]);
    expect(codesOf(templated({}, "q".repeat(256)))).toEqual([]);
    expect(codesOf(templated({}, "q".repeat(257)))).toHaveLength(1);
  });
});

describe("config/cached-image", () => {
  const pulling = (prefix: string, image: string, settings?: ReturnType<typeof registry>) => {
    const cached = service("cache", { cpu: 256, memory: 512, image: registry.cached(prefix, image) });
    return lowerShop({ workloads: [cached], ...(settings === undefined ? {} : { registry: settings }) });
  };
  const hub = registry({ pullThroughCache: { hub: { upstream: "registry-1.docker.io", credential: CREDENTIAL } } });

  it("accepts a cache of the registry, and any where the app does not set it", () => {
    expect(codesOf(pulling("hub", "library/redis:7.4", hub))).toEqual([]);
    expect(codesOf(pulling("quay", "prometheus/prometheus:v3.1.0"))).toEqual([]);
  });

  it("reports a cache that the registry of the app does not have", () => {
    expect(textsOf(pulling("hob", "library/redis:7.4", hub))).toEqual([
      [
        'Service "cache" pulls its image through the cache "hob", which the registry of the app does not have.',
        'Did you mean "hub"?',
      ],
    ]);
    expect(textsOf(pulling("quay", "prometheus/prometheus:v3.1.0", registry({})))).toEqual([
      [
        'Service "cache" pulls its image through the cache "quay", which the registry of the app does not have.',
        'Add it: `registry({ pullThroughCache: { "quay": { upstream: "quay.io" } } })`.',
      ],
    ]);
  });

  it("reports an official image of Docker Hub without its folder", () => {
    expect(textsOf(pulling("hub", "redis:7.4", hub))).toEqual([
      [
        'Service "cache" pulls the image "redis:7.4" from Docker Hub, where official images are in `library/`: the cache finds none without it.',
        'Write `registry.cached("hub", "library/redis:7.4")`.',
      ],
    ]);
  });
});
