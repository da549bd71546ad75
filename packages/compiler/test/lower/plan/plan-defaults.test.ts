import {
  app,
  type AppContent,
  cluster,
  distribution,
  type Defaults,
  loadBalancer,
  managedInstances,
  publicRepository,
  queue,
  registry,
  repository,
  scheduledTask,
  service,
  task,
  worker,
} from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { lower } from "../../../src/lower/lower.ts";
import { synthesize } from "../../../src/testing.ts";
import { codesOf, documentOf, IMAGE, propertiesOf, textsOf } from "../lowered.ts";

const SIZE = { cpu: 256, memory: 512, image: IMAGE } as const;

function shopWith(defaults: Defaults, content: AppContent) {
  const environments = { production: { account: "123456789012", region: "eu-west-1" } };
  return app("shop", { environments, define: () => content, defaults });
}

function lowered(defaults: Defaults, content: AppContent) {
  return lower(shopWith(defaults, content), "production");
}

function containerOf(shop: ReturnType<typeof lowered>, name: string): unknown {
  const document: unknown = documentOf(shop, "taskDefinition", name);
  const [main]: readonly unknown[] = Object(document).containerDefinitions;
  return main;
}

describe("defaults", () => {
  it("are what nouns have that do not say otherwise, those of the kind above those of workloads", () => {
    const shop = lowered(
      { workload: { stopTimeout: 30, environment: { ZONE: "a", LEVEL: "info" } }, service: { stopTimeout: 60 } },
      {
        workloads: [
          service("api", { ...SIZE, environment: { LEVEL: "debug" } }),
          service("web", { ...SIZE, stopTimeout: 90 }),
          scheduledTask("report", { ...SIZE, schedule: "rate(1 day)" }),
        ],
      },
    );
    expect(shop.findings).toEqual([]);
    expect(containerOf(shop, "api")).toMatchObject({
      stopTimeout: 60,
      environment: [
        { name: "LEVEL", value: "debug" },
        { name: "ZONE", value: "a" },
      ],
    });
    expect(containerOf(shop, "web")).toMatchObject({ stopTimeout: 90 });
    expect(containerOf(shop, "report")).toMatchObject({ stopTimeout: 30 });
  });

  it("give way to what they cannot stand beside", () => {
    const shop = lowered(
      { service: { desiredCount: 3 } },
      { workloads: [service("api", { ...SIZE, scaling: { min: 2, max: 4, cpu: 70 } }), service("web", SIZE)] },
    );
    expect(shop.findings).toEqual([]);
    expect(propertiesOf(shop, "shop-production-web", "Service")).toMatchObject({ DesiredCount: 3 });
    expect(propertiesOf(shop, "shop-production-api", "ScalableTarget")).toMatchObject({ MinCapacity: 2 });
  });

  it("say no time zone of a rate", () => {
    const shop = lowered(
      { scheduledTask: { timeZone: "Europe/Berlin" } },
      { workloads: [scheduledTask("report", { ...SIZE, schedule: "rate(1 day)" })] },
    );
    expect(shop.findings).toEqual([]);
  });

  it("are of what workloads share as well, also of what the app does not name", () => {
    const jobs = queue("jobs");
    const shop = lowered(
      {
        queue: { visibilityTimeout: 300 },
        cluster: { containerInsights: "disabled" },
        network: { availabilityZones: 3 },
        repository: { imageTagMutability: "MUTABLE" },
        loadBalancer: { deletionProtection: true },
      },
      {
        workloads: [
          worker("mailer", { ...SIZE, image: repository("shop/mailer").tag("v1"), queue: jobs }),
          service("api", {
            ...SIZE,
            ports: { http: 80 },
            routes: { http: loadBalancer("edge").route({ path: "/*" }) },
          }),
        ],
      },
    );
    expect(codesOf(shop)).toEqual([]);
    expect(propertiesOf(shop, "shop-production-queue-jobs", "Queue")).toMatchObject({ VisibilityTimeout: 300 });
    expect(JSON.stringify(propertiesOf(shop, "shop-production-platform", "Cluster"))).toContain('"disabled"');
    expect(
      Object.keys(shop.assembly.sharedStacks.flatMap(({ template }) => Object.keys(template.Resources))),
    ).not.toEqual([]);
    expect(documentOf(shop, "repository")).toMatchObject({ imageTagMutability: "MUTABLE" });
    const { assembly } = shop;
    const platform = assembly.sharedStacks.flatMap(({ template }) => Object.values(template.Resources));
    expect(platform.filter(({ Type }) => Type === "AWS::EC2::Subnet")).toHaveLength(6);
    expect(JSON.stringify(platform)).toContain('"deletion_protection.enabled","Value":"true"');
  });

  it("reach a task through the workload that it is from", () => {
    const api = service("api", SIZE);
    const shop = lowered(
      {
        workload: { runtimePlatform: { cpuArchitecture: "ARM64" } },
        service: { environment: { A: "1" } },
        task: { stopTimeout: 20 },
      },
      { workloads: [api, task("migrate", { from: api, command: ["migrate"], before: [api] })] },
    );
    expect(codesOf(shop)).toEqual([]);
    expect(documentOf(shop, "taskDefinition", "migrate")).toMatchObject({
      runtimePlatform: { cpuArchitecture: "ARM64" },
    });
    expect(containerOf(shop, "migrate")).toMatchObject({ stopTimeout: 20, environment: [{ name: "A", value: "1" }] });
    expect(shop.assembly.workloads.find(({ name }) => name === "migrate")?.images[0]?.name).toBe("api");
  });

  it("are where findings say that a value was written", () => {
    const { findings } = synthesize(
      shopWith(
        { workload: { stopTimeout: 300, dockerLabels: { "com.docker.x": "1" } } },
        {
          workloads: [
            service("api", {
              ...SIZE,
              dockerLabels: { mine: "1" },
              sidecars: { log: { image: IMAGE, stopTimeout: 400 } },
            }),
          ],
        },
      ),
    );
    expect(findings.map(({ code, property }) => `${code} at ${property}`)).toEqual([
      "fargate/stop-timeout at app.defaults.workload.stopTimeout",
      "fargate/stop-timeout at services.api.sidecars.log.stopTimeout",
    ]);
  });

  it("report what a noun does not take, at the default and no more than that", () => {
    const workloads = [service("api", SIZE), service("web", SIZE)];
    const written: object = {
      service: { image: IMAGE, stopTimeout: "60" },
      services: {},
      rules: { "images/latest-tag": "error" },
    };
    const shop = lowered(written, { workloads });
    expect(codesOf(shop)).toEqual([
      "config/property-unknown at app.defaults.service.image",
      "config/property-type at app.defaults.service.stopTimeout",
      "config/property-unknown at app.defaults.services",
      'config/property-value at app.defaults.rules["images/latest-tag"]',
    ]);
    expect(textsOf(shop)).toEqual([
      [
        'App "shop" has the property "image", which the defaults of a service do not have.',
        "Remove `image`; `overrides` takes what AWS has beyond these.",
      ],
      [
        'App "shop" has the text "60" for `defaults.service.stopTimeout`, which takes a whole number.',
        "Set `defaults.service.stopTimeout` to 60.",
      ],
      ['App "shop" has the property "services", which the defaults of an app do not have.', "Did you mean `service`?"],
      [
        'App "shop" has "error" for `defaults.rules.images/latest-tag`, which takes "off", "warning" or "info".',
        'Set `defaults.rules.images/latest-tag` to "off".',
      ],
    ]);
    const asText: object = { defaults: "company" };
    expect(codesOf(lower(app("shop", { workloads, ...asText }), "default"))).toEqual([
      "config/property-type at app.defaults",
    ]);
  });

  it("set how findings count, below what is asked for otherwise", () => {
    const latest = service("api", { ...SIZE, image: "public.ecr.aws/docker/library/nginx:latest" });
    const shop = shopWith({ rules: { "images/latest-tag": "off" } }, { workloads: [latest] });
    expect(synthesize(shop).findings).toEqual([]);
    expect(lower(shop, "production").levels).toEqual({ "images/latest-tag": "off" });
  });

  it("may be of one environment: what `define` gives stands above those of the app", () => {
    const workloads = [service("api", SIZE)];
    const shop = shopWith(
      { service: { stopTimeout: 30, startTimeout: 60 } },
      { workloads, defaults: { service: { stopTimeout: 90 } }, cluster: cluster() },
    );
    expect(containerOf(lower(shop, "production"), "api")).toMatchObject({ stopTimeout: 90, startTimeout: 60 });
  });
});

describe("defaults of what stands beside workloads", () => {
  it("are what instances, distributions, public repositories and the registry have", () => {
    const managed = managedInstances("models");
    const edge = loadBalancer("edge");
    const shop = lowered(
      {
        managedInstances: { storageSizeGiB: 100 },
        distribution: { priceClass: "PriceClass_100", httpVersion: "http3" },
        publicRepository: { tags: { owner: "us" } },
        registry: { scanning: { type: "ENHANCED", onPush: ["*"] } },
      },
      {
        workloads: [service("models", { ...SIZE, capacity: managed })],
        resources: [distribution("site", { origin: edge, httpVersion: "http2" }), publicRepository("shop-cli")],
        registry: registry({ pullThroughCache: { quay: { upstream: "quay.io" } } }),
      },
    );
    const all = JSON.stringify(shop.assembly.sharedStacks);
    expect(all).toContain('"StorageSizeGiB":100');
    expect(all).toContain('"PriceClass":"PriceClass_100"');
    expect(all).toContain('"HttpVersion":"http2"');
    expect(all).toContain('"Value":"us"');
    expect(all).toContain('"ScanType":"ENHANCED"');
  });

  it("are none where an app has no registry, and told where they are wrong", () => {
    const shop = lowered({ registry: { scanning: { type: "BASIC" } } }, { workloads: [service("api", SIZE)] });
    expect(JSON.stringify(shop.assembly.sharedStacks)).not.toContain("AWS::ECR::RegistryScanningConfiguration");
    const wrong = lowered({ distribution: Object({ priceClas: "PriceClass_100" }) }, { workloads: [] });
    expect(codesOf(wrong)).toEqual(["config/property-unknown at app.defaults.distribution.priceClas"]);
  });
});
