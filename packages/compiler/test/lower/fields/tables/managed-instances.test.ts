import { managedInstances, service, type ManagedInstancesProps } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../../lowered.ts";

/** What a JavaScript user wrote. */
function codes(props: object) {
  const capacity = managedInstances("gpu", { ...props } satisfies ManagedInstancesProps);
  return codesOf(lowerShop({ workloads: [service("train", { capacity, memory: 512, image: IMAGE })] }));
}

it.each([
  [{ instanceRequirements: { acceleratorCount: { min: 1 }, memoryGiBPerVCpu: { min: 0.5 } } }, []],
  [{ scaleInAfter: -1, storageSizeGiB: 1 }, []],
  [{ scaleInAfter: 3601 }, ["scaleInAfter"]],
  [{ storageSizeGiB: 0 }, ["storageSizeGiB"]],
  [{ capacityOptionType: "spot" }, ["capacityOptionType"]],
  [{ instanceRequirements: { acceleratorCount: 1 } }, ["instanceRequirements.acceleratorCount"]],
  [{ instanceRequirements: { vCpuCount: { min: 0.5 } } }, ["instanceRequirements.vCpuCount.min"]],
  [{ instanceType: "g5.xlarge" }, ["instanceType"]],
])("holds %o against its shape", (props, places) => {
  expect(codes(props).map((code) => code.split(" at ")[1])).toEqual(places.map((place) => `capacities.gpu.${place}`));
});

it("says what a capacity is, and what one lacks", () => {
  const told = (capacity: unknown) => {
    const props: object = { capacity, cpu: 256, memory: 512, image: IMAGE };
    return textsOf(lowerShop({ workloads: [service("train", { cpu: 256, memory: 512, image: IMAGE, ...props })] }));
  };
  expect(told("gpu")).toEqual([
    [
      'Service "train" has the text "gpu" for `capacity`, which takes a capacity, as ec2Capacity(…), managedInstances(…), or external(…) makes one.',
      "Set `capacity` to a capacity, as ec2Capacity(…), managedInstances(…), or external(…) makes one.",
    ],
  ]);
  expect(told({ ...managedInstances("gpu"), name: undefined })).toEqual([
    [
      'Service "train" has managed instances without a name for `capacity`.',
      'Begin with its name, as text: `managedInstances("general")`.',
    ],
  ]);
});
