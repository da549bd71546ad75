import { managedInstances, service, type InstanceRequirements } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, documentOf, IMAGE, lowerShop } from "../lowered.ts";

function train(instanceRequirements: InstanceRequirements, task: object = {}) {
  const capacity = managedInstances("gpu", { instanceRequirements });
  return lowerShop({ workloads: [service("train", { capacity, memory: 512, image: IMAGE, ...task })] });
}

it.each([
  [{}, "X86_64"],
  [{ cpuManufacturers: ["amazon-web-services"] }, "ARM64"],
  [{ cpuManufacturers: ["intel", "amd"] }, "X86_64"],
  [{ cpuManufacturers: ["intel", "amazon-web-services"] }, "X86_64"],
  [{ allowedInstanceTypes: ["m7g.large", "c7g.*"] }, "ARM64"],
  [{ allowedInstanceTypes: ["m7g.large", "m7i.large"] }, "X86_64"],
  [{ allowedInstanceTypes: ["m7*"] }, "X86_64"],
] as const)("images are for the processor of the instances: %o", (instanceRequirements, cpuArchitecture) => {
  expect(documentOf(train(instanceRequirements), "taskDefinition")).toMatchObject({
    runtimePlatform: { cpuArchitecture },
  });
});

it("an image for another processor is reported where there is one alone", () => {
  const runtimePlatform = { cpuArchitecture: "ARM64" };
  const codes = ["config/capacity-processor at services.train.runtimePlatform.cpuArchitecture"];
  expect(codesOf(train({ cpuManufacturers: ["intel"] }, { runtimePlatform }))).toEqual(codes);
  expect(codesOf(train({}, { runtimePlatform }))).toEqual([]);
});
