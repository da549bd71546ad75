import { loadBalancer, type ServiceProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { SERVICE } from "../../../../src/lower/fields/tables/service.ts";
import { TASK } from "../../../../src/lower/fields/tables/task.ts";
import { noun } from "../../../../src/lower/plan/noun.ts";
import { asDocument } from "../../../../src/lower/resolve/deferred.ts";
import * as contexts from "../contexts.ts";

const subject = noun({}, "api", "the api");

const serviceOf = (props: Partial<ServiceProps>, context = contexts.SERVICE) =>
  asDocument({ ...SERVICE.lower("service", { subject, props }, context) });

const taskOf = (props: Partial<ServiceProps>) =>
  asDocument({ ...TASK.lower("taskDefinition", { subject, props }, contexts.TASK) });

const X86_LINUX = { cpuArchitecture: "X86_64", operatingSystemFamily: "LINUX" };

describe("a property of a task", () => {
  it.each<[Partial<ServiceProps>, object]>([
    [{ cpu: 512 }, { cpu: "512" }],
    [{ cpu: "0.5 vCPU" }, { cpu: "512" }],
    [{ memory: 1024 }, { memory: "1024" }],
    [{ memory: "1 GB" }, { memory: "1024" }],
    [
      { runtimePlatform: { cpuArchitecture: "ARM64" } },
      { runtimePlatform: { ...X86_LINUX, cpuArchitecture: "ARM64" } },
    ],
    [
      { runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } },
      { runtimePlatform: { ...X86_LINUX, operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } },
    ],
    [{ ephemeralStorage: 30 }, { ephemeralStorage: { sizeInGiB: 30 } }],
    [{ tags: { team: "orders" } }, { tags: [{ key: "team", value: "orders" }] }],
  ])("%j", (props, document) => {
    expect(taskOf(props)).toEqual({ ...taskOf({}), ...document });
  });

  it("has its default where it is missing", () => {
    expect(taskOf({})).toEqual({
      family: "shop-production-api",
      networkMode: "awsvpc",
      requiresCompatibilities: ["FARGATE"],
      runtimePlatform: X86_LINUX,
      executionRoleArn: "arn:execution",
      taskRoleArn: "arn:task",
      containerDefinitions: [],
    });
  });

  it.each([
    [true, false, { initProcessEnabled: true }],
    [true, true, undefined],
    [false, false, undefined],
  ])(
    "enableExecuteCommand %j reaps processes, but not on Windows (%j)",
    (enableExecuteCommand, isWindows, parameters) => {
      const context = { ...contexts.CONTAINER, isWindows };
      const container = TASK.lower("container", { subject, props: { enableExecuteCommand } }, context);
      expect(container.linuxParameters).toEqual(parameters);
    },
  );
});

const ROLLING = {
  minimumHealthyPercent: 100,
  maximumPercent: 200,
  deploymentCircuitBreaker: { enable: true, rollback: true },
};

describe("a property of a service", () => {
  it.each<[Partial<ServiceProps>, object]>([
    [{ desiredCount: 3 }, { desiredCount: 3 }],
    [
      { capacityProviderStrategy: [{ capacityProvider: "FARGATE_SPOT", weight: 2 }] },
      { capacityProviderStrategy: [{ capacityProvider: "FARGATE_SPOT", weight: 2 }] },
    ],
    [
      { deployment: { minimumHealthyPercent: 50 } },
      { deploymentConfiguration: { ...ROLLING, minimumHealthyPercent: 50 } },
    ],
    [{ deployment: { maximumPercent: 101 } }, { deploymentConfiguration: { ...ROLLING, maximumPercent: 101 } }],
    [
      { deployment: { maximumPercent: 100 } },
      {
        deploymentConfiguration: { ...ROLLING, maximumPercent: 100 },
        availabilityZoneRebalancing: "DISABLED",
      },
    ],
    [
      { deployment: { circuitBreaker: { rollback: false } } },
      { deploymentConfiguration: { ...ROLLING, deploymentCircuitBreaker: { enable: true, rollback: false } } },
    ],
    [{ healthCheckGracePeriodSeconds: 0 }, { healthCheckGracePeriodSeconds: 0 }],
    [{ enableExecuteCommand: true }, { enableExecuteCommand: true }],
    [{ tags: { team: "orders" } }, { tags: [{ key: "team", value: "orders" }] }],
  ])("%j", (props, document) => {
    expect(serviceOf(props)).toEqual({ ...serviceOf({}), ...document });
  });

  it("has its default where it is missing", () => {
    expect(serviceOf({})).toEqual({
      serviceName: "api",
      cluster: "shop",
      taskDefinition: "shop-production-api",
      desiredCount: 1,
      deploymentConfiguration: ROLLING,
      availabilityZoneRebalancing: "ENABLED",
      networkConfiguration: {
        awsvpcConfiguration: { subnets: ["subnet-1"], securityGroups: [], assignPublicIp: "DISABLED" },
      },
      enableECSManagedTags: true,
      propagateTags: "SERVICE",
    });
  });

  it("leaves the count to scaling", () => {
    expect(serviceOf({ desiredCount: 3 }, { ...contexts.SERVICE, isScaled: true })).not.toHaveProperty("desiredCount");
  });

  it("gives tasks behind a load balancer a minute to become healthy", () => {
    const targets = [{ value: { containerName: "api", containerPort: 8080 }, route: undefined }];
    const routes = [loadBalancer("edge").route({ port: "http" })];
    expect(serviceOf({ routes }, { ...contexts.SERVICE, targets })).toMatchObject({
      loadBalancers: [{ containerName: "api", containerPort: 8080 }],
      healthCheckGracePeriodSeconds: 60,
    });
  });

  it("gives the app's tags where it has none of its own", () => {
    const context = { ...contexts.SERVICE, appTags: { team: "shop", stage: "live" } };
    expect(serviceOf({ tags: { team: "orders" } }, context)).toMatchObject({
      tags: [
        { key: "stage", value: "live" },
        { key: "team", value: "orders" },
      ],
    });
  });
});
