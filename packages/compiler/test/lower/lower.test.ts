import { app, loadBalancer, repository, service } from "@ecs-dsl/dsl";
import { check } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import { environmentNames, lower } from "../../src/lower/lower.ts";
import { codesOf, documentOf, IMAGE, lowerShop, propertiesOf } from "./lowered.ts";
import { type Stack, stacksOf } from "../../src/model/assembly.ts";

const edge = loadBalancer("edge");
const images = repository("shop/api");
const api = service("api", {
  cpu: "0.5 vCPU",
  memory: "1 GB",
  image: images.build("./api"),
  ports: { http: 8080 },
  environment: { ZONE: "b", ADDRESS: "a" },
  healthCheck: { command: "curl -f http://localhost:8080/ || exit 1" },
  routes: { http: edge.route({ path: "/api/*" }) },
});
const shop = lowerShop({ workloads: [api] });

function takenFrom(inputs: Stack["inputs"]): readonly string[] {
  return [...new Set(Object.values(inputs).map(({ stack }) => stack))];
}

describe("lower", () => {
  it("lowers to documents without findings", () => {
    expect(shop.findings).toEqual([]);
    expect(check(shop.assembly.documents)).toEqual([]);
  });

  it("orders stacks by deployment and says what they take from each other", () => {
    expect(stacksOf(shop.assembly).map(({ name, kind, inputs }) => [name, kind, takenFrom(inputs)])).toEqual([
      ["shop-registry", "registry", []],
      ["shop-production-platform", "platform", []],
      ["shop-production-api", "workload", ["shop-production-platform"]],
    ]);
  });

  it("writes pseudo parameters for an app without environments", () => {
    const alone = app("shop", { workloads: [api] });
    expect(environmentNames(alone)).toEqual(["default"]);
    const lowered = lower(alone, "default");
    expect(lowered.assembly.environment).toEqual({ name: "default" });
    expect(documentOf(lowered, "taskDefinition")).toMatchObject({
      containerDefinitions: [{ logConfiguration: { options: { "awslogs-region": "${AWS::Region}" } } }],
    });
    expect(check(lowered.assembly.documents)).toEqual([]);
  });

  it("merges overrides last and still checks them", () => {
    const overridden = lowerShop({
      workloads: [
        service("api", {
          cpu: 256,
          memory: 512,
          image: IMAGE,
          overrides: {
            container: { privileged: true },
            taskDefinition: { runtimePlatform: { cpuArchitecture: "ARM64" } },
            service: { platformVersion: "1.4.0" },
          },
        }),
      ],
    });
    expect(documentOf(overridden, "taskDefinition")).toMatchObject({
      runtimePlatform: { cpuArchitecture: "ARM64", operatingSystemFamily: "LINUX" },
    });
    expect(propertiesOf(overridden, "shop-production-api", "Service")).toMatchObject({ PlatformVersion: "1.4.0" });
    expect(check(overridden.assembly.documents).map(({ code }) => code)).toContain("fargate/privileged");
  });

  it("reports two workloads of one name, once each", () => {
    const twin = service("api", { cpu: 256, memory: 512, image: IMAGE });
    expect(codesOf(lowerShop({ workloads: [api, twin, api] }))).toEqual(["config/duplicate-name at services.api"]);
  });
});
