import { app, type AppContent, queue, repository, service, stack, worker } from "@ecs-dsl/dsl";
import { describe, expect, expectTypeOf, it } from "vitest";
import { synthesize, type WorkloadTaskDefinition } from "../src/testing.ts";

const IMAGE = "public.ecr.aws/docker/library/redis:7.4-alpine";
const cache = service("cache", { cpu: 256, memory: 512, image: IMAGE, ports: { redis: 6379 } });
const ENVIRONMENTS = {
  staging: { account: "123456789012", region: "eu-central-1" },
  production: { account: "210987654321", region: "eu-west-1" },
};

function shop(content: AppContent = { workloads: [cache] }) {
  return app("shop", { environments: ENVIRONMENTS, define: () => content });
}

describe("synthesize", () => {
  it("gives the task definition of a workload as it is written", () => {
    const synthesis = synthesize(shop(), "staging");
    const task = synthesis.taskDefinition("cache");
    expect(synthesis.findings).toEqual([]);
    expectTypeOf(task).toEqualTypeOf<WorkloadTaskDefinition>();
    expect(task).toMatchObject({ family: "shop-staging-cache", cpu: "256" });
    expect(task.containerDefinitions[0]?.image).toBe(IMAGE);
  });

  it("gives stacks by the name of what they are of, and by their own", () => {
    const jobs = queue("jobs");
    const mailer = worker("shop-mailer", {
      cpu: 256,
      memory: 512,
      image: repository("shop/mailer").tag("v1"),
      queue: jobs,
    });
    const synthesis = synthesize(shop({ workloads: [cache, mailer] }), "production");
    const typesOf = (name: string) => Object.values(synthesis.stack(name).Resources).map(({ Type }) => Type);
    expect(typesOf("cache")).toContain("AWS::ECS::Service");
    expect(typesOf("shop-mailer")).toContain("AWS::ECS::Service");
    expect(typesOf("shop-production-cache")).toEqual(typesOf("cache"));
    expect(typesOf("platform")).toContain("AWS::ECS::Cluster");
    expect(typesOf("registry")).toEqual(["AWS::ECR::Repository"]);
    expect(typesOf("queue-jobs")).toContain("AWS::SQS::Queue");
  });

  it("needs no environment where the app has one", () => {
    expect(synthesize(app("shop", { workloads: [cache] })).taskDefinition("cache").family).toBe("shop-default-cache");
  });

  it("says in the words of the config what is found, once", () => {
    const api = service("api", { cpu: 256, memory: 512, image: IMAGE, stopTimeout: 300 });
    const synthesis = synthesize(shop({ workloads: [api] }), "production");
    expect(synthesis.findings).toEqual([
      {
        code: "fargate/stop-timeout",
        severity: "error",
        message: 'Container "api" gets 300 s to stop; Fargate accepts 2 to 120 s.',
        help: "Set `stopTimeout` to 120 or less.",
        property: "services.api.stopTimeout",
      },
    ]);
    expect(() => synthesis.taskDefinition("api")).toThrow(
      'App "shop" does not compile for environment "production":\n  fargate/stop-timeout: Container "api" gets',
    );
    expect(() => synthesis.stack("api")).toThrow("does not compile");
  });

  it.each([
    ["prodction", 'App "shop" has no environment "prodction". Did you mean "production"?'],
    ["test", 'App "shop" has no environment "test". It has staging and production.'],
    [undefined, 'App "shop" has staging and production: name one.'],
  ])("says of environment %s what there is", (environment, message) => {
    expect(() => synthesize(shop(), environment)).toThrow(message);
  });

  it("says which workloads and stacks there are, where another is asked for", () => {
    const synthesis = synthesize(shop(), "staging");
    expect(() => synthesis.taskDefinition("cahe")).toThrow('App "shop" has no workload "cahe". Did you mean "cache"?');
    expect(() => synthesis.stack("api")).toThrow('App "shop" has no stack "api". It has platform and cache.');
  });

  it("says that it reads no template, and that it takes an app", () => {
    const data = stack("data", { template: "./data.yml" });
    const synthesis = synthesize(shop({ workloads: [cache], resources: [data] }), "staging");
    expect(() => synthesis.stack("stack-data")).toThrow(
      'The template of stack "shop-staging-stack-data" is a file, and `synthesize` reads none.',
    );
    expect(() => Reflect.apply(synthesize, undefined, [{ shop }, "staging"])).toThrow("`synthesize` takes an app");
  });

  it("passes on what the app's own functions throw", () => {
    const broken = app("shop", {
      environments: ENVIRONMENTS,
      define: () => {
        throw new RangeError("no such size");
      },
    });
    expect(() => synthesize(broken, "staging")).toThrow("no such size");
  });
});
