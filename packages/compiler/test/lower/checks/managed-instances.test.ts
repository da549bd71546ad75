import { managedInstances, service, type ManagedInstancesProps } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

function train(props: ManagedInstancesProps, task: object = {}) {
  const capacity = managedInstances("gpu", props);
  return lowerShop({ workloads: [service("train", { capacity, image: IMAGE, memory: 512, ...task })] });
}

it.each([
  [{}, { cpu: 99_999, memory: 999_999, gpu: 9 }, []],
  [{ vCpuCount: { max: 2 } }, { cpu: 2048 }, []],
  [{ vCpuCount: { max: 2 } }, { cpu: 2049 }, ["cpu"]],
  [{ memoryMiB: { min: 1024, max: 4096 } }, { memory: 4095 }, []],
  [{ memoryMiB: { min: 1024, max: 4096 } }, { memory: 4096 }, ["memory"]],
  [{ acceleratorCount: { max: 0 } }, { gpu: 1 }, ["gpu"]],
  [{ allowedInstanceTypes: ["m7g.large", "g5.xlarge"] }, { cpu: 4096, memory: 8192, gpu: 1 }, []],
  [
    { allowedInstanceTypes: ["m7i.large", "g5.xlarge"] },
    { cpu: 4097, memory: 16_384, gpu: 2 },
    ["cpu", "memory", "gpu"],
  ],
  [{ allowedInstanceTypes: ["m7i.large", "m7i.*"] }, { memory: 99_999 }, []],
])("reports a task that fits on no instance: %o runs %o", (instanceRequirements, task, places) => {
  const platform = { runtimePlatform: { cpuArchitecture: "X86_64" } };
  const codes = codesOf(train({ instanceRequirements }, { ...task, ...platform })).filter((code) =>
    code.includes("-fit"),
  );
  expect(codes).toEqual(places.map((place) => `config/managed-instances-fit at services.train.${place}`));
});

it("says what fits", () => {
  expect(textsOf(train({ instanceRequirements: { acceleratorCount: { max: 1 } } }, { gpu: 2 }))).toEqual([
    [
      'A task of service "train" needs 2 GPUs; the instances that ECS may choose for capacity "gpu" have 1 at most.',
      'Make the task smaller, or let `instanceRequirements` of capacity "gpu" allow larger instances.',
    ],
  ]);
});

it("has ranges that are not turned", () => {
  const range = (min: number, max: number) => train({ instanceRequirements: { vCpuCount: { min, max } } });
  expect(codesOf(range(4, 4))).toEqual([]);
  expect(codesOf(range(5, 4))).toEqual([
    "config/managed-instances-range at capacities.gpu.instanceRequirements.vCpuCount.min",
  ]);
  expect(textsOf(range(5, 4))).toEqual([
    ['Capacity "gpu" has instances with a `vCpuCount` of 5 at least and 4 at most.', "Set its `max` to 5 or more."],
  ]);
});

it("takes reservations where instances are billed as such", () => {
  const capacityReservations = { reservationPreference: "RESERVATIONS_FIRST" } as const;
  expect(codesOf(train({ capacityOptionType: "RESERVED", capacityReservations }))).toEqual([]);
  expect(textsOf(train({ capacityReservations }))).toEqual([
    [
      'Capacity "gpu" has `capacityReservations`; ECS takes them with the `capacityOptionType` "RESERVED" alone.',
      'Set `capacityOptionType` to "RESERVED", or remove `capacityReservations`.',
    ],
  ]);
});

it("allows types of instances or excludes some", () => {
  const types = (instanceRequirements: ManagedInstancesProps["instanceRequirements"]) =>
    codesOf(train({ instanceRequirements: instanceRequirements ?? {} }));
  const at = (place: string) => [`config/managed-instances-types at capacities.gpu.instanceRequirements.${place}`];
  expect(types({ allowedInstanceTypes: ["m7i.*", "c7i.large", "r*"] })).toEqual([]);
  expect(types({ allowedInstanceTypes: ["m7i.*"], excludedInstanceTypes: ["m7i.large"] })).toEqual(
    at("excludedInstanceTypes"),
  );
  expect(types({ excludedInstanceTypes: ["m7i.large", "M7 large"] })).toEqual(at("excludedInstanceTypes[1]"));
  expect(types({ excludedInstanceTypes: Array.from({ length: 401 }, () => "m7i.*") })).toEqual(
    at("excludedInstanceTypes"),
  );
});
