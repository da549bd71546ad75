import { service } from "@ecs-dsl/dsl";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { documentOf, IMAGE, lowerShop, propertiesOf } from "../lowered.ts";

const base = { cpu: 256, memory: 512, image: IMAGE } as const;

const containers = (lowered: ReturnType<typeof lowerShop>) =>
  Object(documentOf(lowered, "taskDefinition")).containerDefinitions;

it("writes maps in one order, whatever order they are written in", () => {
  const variables = { b: "1", A: "2", "a-b": "3", _: "4", "10": "5" };
  const made = (names: readonly string[]) => {
    const environment = Object.fromEntries(
      Object.entries(variables).toSorted(([l], [r]) => names.indexOf(l) - names.indexOf(r)),
    );
    return JSON.stringify(containers(lowerShop({ workloads: [service("api", { ...base, environment })] })));
  };
  const expected = made(Object.keys(variables));
  const orders = fc.shuffledSubarray(Object.keys(variables), { minLength: Object.keys(variables).length });
  fc.assert(
    fc.property(orders, (names) => made(names) === expected),
    { numRuns: 20 },
  );
});

it("keeps texts with $ and braces as they are, in the document and in the template", () => {
  const environment = { TEXT: "${AWS::Region} $$ ${!x} $" };
  const lowered = lowerShop({ workloads: [service("api", { ...base, environment })] });
  expect(containers(lowered)).toMatchObject([{ environment: [{ name: "TEXT", value: environment.TEXT }] }]);
  expect(propertiesOf(lowered, "shop-production-api", "TaskDefinition")).toMatchObject({
    ContainerDefinitions: [{ Environment: [{ Name: "TEXT", Value: environment.TEXT }] }],
  });
});

it("omits what is empty", () => {
  const empty = service("api", { ...base, environment: {}, secrets: {}, ports: {}, dependsOn: {} });
  const plain = service("api", base);
  expect(containers(lowerShop({ workloads: [empty] }))).toEqual(containers(lowerShop({ workloads: [plain] })));
});

it("runs an init process for a shell, which Windows does not have", () => {
  const shell = { cpu: 1024, memory: 2048, image: IMAGE, enableExecuteCommand: true } as const;
  const linux = service("api", shell);
  const windows = service("api", { ...shell, runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } });
  expect(containers(lowerShop({ workloads: [linux] }))).toMatchObject([
    { linuxParameters: { initProcessEnabled: true } },
  ]);
  expect(containers(lowerShop({ workloads: [windows] }))[0]).not.toHaveProperty("linuxParameters");
});

it.each([
  [{ sharedMemorySize: 64 }, { initProcessEnabled: true, sharedMemorySize: 64 }],
  [{ capabilities: { drop: ["ALL"] } }, { initProcessEnabled: true, capabilities: { drop: ["ALL"] } }],
  [
    { initProcessEnabled: false, sharedMemorySize: 64 },
    { initProcessEnabled: false, sharedMemorySize: 64 },
  ],
  [{}, { initProcessEnabled: true }],
])("keeps what an override %j says beside the init process of a shell", (linuxParameters, merged) => {
  const api = service("api", { ...base, enableExecuteCommand: true, overrides: { container: { linuxParameters } } });
  expect(containers(lowerShop({ workloads: [api] }))).toMatchObject([{ linuxParameters: merged }]);
});
