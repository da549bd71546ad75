import { app, loadBalancer, repository, service } from "@ecs-dsl/dsl";
import { check } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import { environmentNames, lower } from "../../src/lower/lower.ts";
import { codesOf, documentOf, IMAGE, lowerShop, propertiesOf, resourceOf, templateOf, imagesOf } from "./lowered.ts";
import { stacksOf } from "../../src/model/assembly.ts";

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

describe("lower", () => {
  it("makes a task definition with every default", () => {
    expect(documentOf(shop, "taskDefinition")).toEqual({
      family: "shop-production-api",
      networkMode: "awsvpc",
      requiresCompatibilities: ["FARGATE"],
      cpu: "512",
      memory: "1024",
      runtimePlatform: { cpuArchitecture: "X86_64", operatingSystemFamily: "LINUX" },
      executionRoleArn: "arn:aws:iam::123456789012:role/shop-production-api-execution",
      taskRoleArn: "arn:aws:iam::123456789012:role/shop-production-api-task",
      containerDefinitions: [
        {
          name: "api",
          image: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api:${IMAGE_TAG}",
          essential: true,
          portMappings: [{ name: "http", containerPort: 8080, protocol: "tcp" }],
          environment: [
            { name: "ADDRESS", value: "a" },
            { name: "ZONE", value: "b" },
          ],
          healthCheck: { command: ["CMD-SHELL", "curl -f http://localhost:8080/ || exit 1"] },
          logConfiguration: {
            logDriver: "awslogs",
            options: {
              "awslogs-group": "/ecs/shop/production/api",
              "awslogs-region": "eu-west-1",
              "awslogs-stream-prefix": "api",
            },
          },
        },
      ],
    });
  });

  it("makes a service with every default", () => {
    expect(documentOf(shop, "service")).toMatchObject({
      serviceName: "api",
      cluster: "shop-production",
      desiredCount: 1,
      deploymentConfiguration: {
        minimumHealthyPercent: 100,
        maximumPercent: 200,
        deploymentCircuitBreaker: { enable: true, rollback: true },
      },
      availabilityZoneRebalancing: "ENABLED",
      networkConfiguration: { awsvpcConfiguration: { assignPublicIp: "DISABLED" } },
      healthCheckGracePeriodSeconds: 60,
      enableECSManagedTags: true,
      propagateTags: "SERVICE",
    });
  });

  it("makes a cluster and a repository with every default", () => {
    expect(documentOf(shop, "cluster")).toEqual({
      clusterName: "shop-production",
      settings: [{ name: "containerInsights", value: "enhanced" }],
      capacityProviders: ["FARGATE", "FARGATE_SPOT"],
      defaultCapacityProviderStrategy: [{ capacityProvider: "FARGATE", weight: 1 }],
    });
    expect(documentOf(shop, "repository")).toEqual({
      repositoryName: "shop/api",
      imageTagMutability: "IMMUTABLE",
      imageScanningConfiguration: { scanOnPush: true },
      encryptionConfiguration: { encryptionType: "AES256" },
    });
  });

  it("lowers to documents without findings", () => {
    expect(shop.findings).toEqual([]);
    expect(check(shop.assembly.documents)).toEqual([]);
  });

  it("orders stacks by deployment and names what they import", () => {
    expect(stacksOf(shop.assembly).map(({ name, kind, dependsOn }) => [name, kind, dependsOn])).toEqual([
      ["shop-registry", "registry", []],
      ["shop-production-platform", "platform", []],
      ["shop-production-api", "workload", ["shop-production-platform"]],
    ]);
  });

  it("keeps earlier revisions, logs and images when a stack changes", () => {
    expect(resourceOf(shop, "shop-production-api", "TaskDefinition")?.UpdateReplacePolicy).toBe("Retain");
    expect(resourceOf(shop, "shop-production-api", "LogGroup")?.DeletionPolicy).toBe("RetainExceptOnCreate");
    const repositories = Object.values(templateOf(shop, "shop-registry").Resources);
    expect(repositories.map(({ DeletionPolicy }) => DeletionPolicy)).toEqual(["RetainExceptOnCreate"]);
  });

  it("makes the service wait for its listener rules", () => {
    expect(resourceOf(shop, "shop-production-api", "Service")?.DependsOn).toMatch(/^EdgeRule[0-9a-f]{8}$/);
  });

  it("carries a fixed image in the parameter's default and value, and a built one in neither", () => {
    const fixed = lowerShop({ workloads: [service("web", { cpu: 256, memory: 512, image: IMAGE })] });
    expect(stacksOf(fixed.assembly).at(-1)?.parameters).toEqual({ Image: IMAGE });
    expect(stacksOf(shop.assembly).at(-1)?.parameters).toEqual({});
    expect(stacksOf(shop.assembly).at(-1)?.template.Parameters).toEqual({
      Image: { Type: "String", Description: "Image of container api", MinLength: 1 },
    });
    expect(imagesOf(fixed)).toEqual([{ name: "web", container: "web", parameter: "Image" }]);
    expect(imagesOf(shop)).toEqual([
      {
        name: "api",
        container: "api",
        parameter: "Image",
        build: {
          repository: "shop/api",
          context: "./api",
          dockerfile: "Dockerfile",
          buildArgs: {},
          platform: "linux/amd64",
          uri: expect.stringMatching(/\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com\/shop\/api:\$\{IMAGE_TAG\}$/),
        },
      },
    ]);
  });

  it("leaves desiredCount to scaling", () => {
    const scaled = lowerShop({
      workloads: [service("api", { cpu: 256, memory: 512, image: IMAGE, scaling: { min: 2, max: 4, cpu: 70 } })],
    });
    expect(documentOf(scaled, "service")).not.toHaveProperty("desiredCount");
    expect(propertiesOf(scaled, "shop-production-api", "Service")).not.toHaveProperty("DesiredCount");
    expect(propertiesOf(scaled, "shop-production-api", "ScalableTarget")).toMatchObject({
      MinCapacity: 2,
      MaxCapacity: 4,
    });
  });

  it("writes pseudo parameters for an app without environments", () => {
    const alone = app("shop", { workloads: [api] });
    expect(environmentNames(alone)).toEqual(["default"]);
    const lowered = lower(alone, "default");
    expect(lowered.assembly.environment).toEqual({ name: "default" });
    expect(documentOf(lowered, "taskDefinition")).toMatchObject({
      executionRoleArn: "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/shop-default-api-execution",
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

  it("shortens role names with a hash that tells them apart", () => {
    const name = (end: string) => `a-workload-whose-name-goes-on-and-on-until-it-no-longer-fits-${end}`;
    const long = lowerShop({
      workloads: ["one", "two"].map((end) => service(name(end), { cpu: 256, memory: 512, image: IMAGE })),
    });
    const roles = ["one", "two"].map((end) => propertiesOf(long, `shop-production-${name(end)}`, "ExecutionRole"));
    const names = roles.map((role) => String(Reflect.get(Object(role), "RoleName")));
    expect(names.map(({ length }) => length)).toEqual([64, 64]);
    expect(new Set(names).size).toBe(2);
  });

  it("builds sidecars beside the main container", () => {
    const lowered = lowerShop({
      workloads: [
        service("api", {
          cpu: 256,
          memory: 512,
          image: IMAGE,
          sidecars: { "log-router": { image: images.build("./router"), essential: false } },
        }),
      ],
    });
    expect(imagesOf(lowered)).toMatchObject([
      { name: "api", container: "api", parameter: "Image" },
      { name: "api/log-router", container: "log-router", parameter: "LogRouterImage", build: { context: "./router" } },
    ]);
  });

  it("reports two workloads of one name, once each", () => {
    const twin = service("api", { cpu: 256, memory: 512, image: IMAGE });
    expect(codesOf(lowerShop({ workloads: [api, twin, api] }))).toEqual(["config/duplicate-name at services.api"]);
  });
});
