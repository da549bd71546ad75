import { expect, it } from "vitest";
import { requirements } from "../../../../src/lower/platform/managed-instances/requirements.ts";

it("says what ECS wants said, and is nothing where nothing is required", () => {
  expect(requirements(undefined)).toBeUndefined();
  expect(requirements({ acceleratorCount: { min: 1 }, acceleratorManufacturers: ["nvidia"] })).toEqual({
    VCpuCount: { Min: 0 },
    MemoryMiB: { Min: 0 },
    AcceleratorCount: { Min: 1 },
    AcceleratorManufacturers: ["nvidia"],
  });
  expect(requirements({ vCpuCount: { min: 2, max: 8 }, memoryGiBPerVCpu: { max: 8 } })).toMatchObject({
    VCpuCount: { Min: 2, Max: 8 },
    MemoryGiBPerVCpu: { Max: 8 },
  });
});
