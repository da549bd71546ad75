import { describe, expect, it } from "vitest";
import {
  isFargateContainer,
  isFargateService,
  isFargateTask,
  isWindowsTask,
  mayRunOnFargate,
  runsOnInstances,
} from "../../src/rules/launch.ts";
import { UNKNOWN } from "../../src/unknown.ts";

describe("isFargateTask", () => {
  it("is true for a task that says so, besides others too", () => {
    expect(isFargateTask({ requiresCompatibilities: ["FARGATE"] })).toBe(true);
    expect(isFargateTask({ requiresCompatibilities: ["EC2", UNKNOWN, "FARGATE"] })).toBe(true);
  });

  it("is false for a task that says something else, nothing, or what cannot be read", () => {
    expect(isFargateTask({ requiresCompatibilities: ["EC2"] })).toBe(false);
    expect(isFargateTask({ requiresCompatibilities: [UNKNOWN] })).toBe(false);
    expect(isFargateTask({ requiresCompatibilities: UNKNOWN })).toBe(false);
    expect(isFargateTask({})).toBe(false);
  });
});

describe("isFargateContainer", () => {
  it("asks the task of the container", () => {
    const subject = { container: {}, label: "#1" };
    expect(isFargateContainer({ ...subject, task: { requiresCompatibilities: ["FARGATE"] } })).toBe(true);
    expect(isFargateContainer({ ...subject, task: {} })).toBe(false);
  });
});

describe("isFargateService", () => {
  it("goes by the launch type where that is known", () => {
    const capacityProviderStrategy = [{ capacityProvider: "FARGATE" }];
    expect(isFargateService({ launchType: "FARGATE" })).toBe(true);
    expect(isFargateService({ launchType: "EC2", capacityProviderStrategy })).toBe(false);
    expect(isFargateService({ launchType: UNKNOWN })).toBe(false);
  });

  it.each([
    [["FARGATE"], true],
    [["FARGATE", "FARGATE_SPOT"], true],
    [["FARGATE", "instances"], false],
    [["fargate"], false],
    [[], false],
  ])("needs all of its providers to be Fargate: %s", (providers, verdict) => {
    const capacityProviderStrategy = providers.map((capacityProvider) => ({ capacityProvider }));
    expect(isFargateService({ capacityProviderStrategy })).toBe(verdict);
  });

  it("is false where the strategy cannot be read, or there is none", () => {
    expect(isFargateService({ capacityProviderStrategy: UNKNOWN })).toBe(false);
    expect(isFargateService({ capacityProviderStrategy: [{ capacityProvider: "FARGATE" }, UNKNOWN] })).toBe(false);
    expect(isFargateService({ capacityProviderStrategy: [{ capacityProvider: UNKNOWN }] })).toBe(false);
    expect(isFargateService({})).toBe(false);
  });
});

describe("runsOnInstances", () => {
  it.each(["EC2", "EXTERNAL"] as const)("is true for the launch type %s", (launchType) => {
    expect(runsOnInstances({ launchType })).toBe(true);
  });

  it.each(["FARGATE", "MANAGED_INSTANCES", UNKNOWN] as const)("is false for the launch type %s", (launchType) => {
    expect(runsOnInstances({ launchType })).toBe(false);
    expect(runsOnInstances({})).toBe(false);
  });
});

describe("mayRunOnFargate", () => {
  it("is true of a task that says so, or leaves it open", () => {
    expect(mayRunOnFargate({ requiresCompatibilities: ["EC2", "FARGATE"] })).toBe(true);
    expect(mayRunOnFargate({ requiresCompatibilities: UNKNOWN })).toBe(true);
    expect(mayRunOnFargate({ requiresCompatibilities: [UNKNOWN] })).toBe(true);
    expect(mayRunOnFargate({ networkMode: "awsvpc" })).toBe(true);
    expect(mayRunOnFargate({ networkMode: UNKNOWN })).toBe(true);
  });

  it("is false of a task that cannot", () => {
    expect(mayRunOnFargate({ requiresCompatibilities: ["EC2"], networkMode: "awsvpc" })).toBe(false);
    expect(mayRunOnFargate({ networkMode: "bridge" })).toBe(false);
    expect(mayRunOnFargate({})).toBe(false);
  });
});

describe("isWindowsTask", () => {
  it("is true for every family of Windows", () => {
    expect(isWindowsTask({ runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } })).toBe(true);
  });

  it("is false for Linux, nothing, or what cannot be read", () => {
    expect(isWindowsTask({ runtimePlatform: { operatingSystemFamily: "LINUX" } })).toBe(false);
    expect(isWindowsTask({ runtimePlatform: { operatingSystemFamily: UNKNOWN } })).toBe(false);
    expect(isWindowsTask({ runtimePlatform: {} })).toBe(false);
    expect(isWindowsTask({ runtimePlatform: UNKNOWN })).toBe(false);
    expect(isWindowsTask({})).toBe(false);
  });
});
