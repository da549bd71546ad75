import type { AnyServiceProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { TASK } from "../../../../src/lower/fields/tables/task.ts";
import { noun } from "../../../../src/lower/nouns/noun.ts";
import { asDocument } from "../../../../src/lower/resolve/deferred.ts";
import * as contexts from "../contexts.ts";

const subject = noun({}, "api", "the api");

const taskOf = (props: Partial<AnyServiceProps>) =>
  asDocument({ ...TASK.lower("taskDefinition", { subject, props }, contexts.TASK) });

const X86_LINUX = { cpuArchitecture: "X86_64", operatingSystemFamily: "LINUX" };

describe("a property of a task", () => {
  it.each<[Partial<AnyServiceProps>, object]>([
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
    [{ pidMode: "task" }, { pidMode: "task" }],
    [{ ipcMode: "none" }, { ipcMode: "none" }],
    [{ enableFaultInjection: true }, { enableFaultInjection: true }],
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

  it("enableExecuteCommand leaves a container as it says that it starts", () => {
    const context = { ...contexts.CONTAINER, saysInitProcess: true };
    const props = { enableExecuteCommand: true, linuxParameters: { initProcessEnabled: false } };
    const container = TASK.lower("container", { subject, props }, context);
    expect(container.linuxParameters).toEqual({ initProcessEnabled: false });
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
