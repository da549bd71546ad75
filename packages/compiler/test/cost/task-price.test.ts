import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PRICES } from "../../src/cost/prices.ts";
import { sharesOf, sizeWords, taskHour, tasksMonth, taskSize } from "../../src/cost/task-price.ts";

const asItIs = (value: unknown) => value;
const SMALL = { vcpu: 0.25, gb: 0.5, platform: "linux-x86", storageGb: 0 } as const;

describe("the size of a task", () => {
  it("is that of its definition", () => {
    const definition = {
      Cpu: "1 vCPU",
      Memory: "2 GB",
      RuntimePlatform: { CpuArchitecture: "ARM64", OperatingSystemFamily: "LINUX" },
      EphemeralStorage: { SizeInGiB: 100 },
    };
    const size = { vcpu: 1, gb: 2, platform: "linux-arm", storageGb: 80 } as const;
    expect(taskSize(definition, asItIs)).toEqual(size);
    expect(sizeWords(size)).toBe("1 vCPU and 2 GB, ARM64");
  });

  it.each([{}, { Cpu: "256" }, { Cpu: { Ref: "Cpu" }, Memory: "512" }])("is not known of %j", (definition) => {
    expect(taskSize(definition, asItIs)).toBe(undefined);
  });
});

describe("what tasks cost", () => {
  // AWS's own examples: https://aws.amazon.com/fargate/pricing/, read 2026-10-09.
  it.each([
    [SMALL, 9.01],
    [{ vcpu: 1, gb: 2, platform: "linux-arm", storageGb: 0 } as const, 28.84],
    [{ vcpu: 1, gb: 2, platform: "windows", storageGb: 0 } as const, 730 * (0.09148 + 2 * 0.01005 + 0.046)],
    [{ ...SMALL, storageGb: 80 }, 9.01 + 730 * 80 * 0.000111],
  ])("%j: %f USD a month", (size, month) => {
    expect(730 * taskHour(size, PRICES)).toBeCloseTo(month, 1);
  });

  it("is by the strategy: the base first, the rest by weight", () => {
    const strategy = [
      { CapacityProvider: "FARGATE", Base: 2, Weight: 1 },
      { CapacityProvider: "FARGATE_SPOT", Weight: 3 },
    ];
    const [onDemand, spot] = [taskHour(SMALL, PRICES), taskHour(SMALL, PRICES, true)];
    const month = (count: number) => tasksMonth(count, SMALL, sharesOf(strategy, asItIs), PRICES) ?? NaN;
    expect(month(1)).toBeCloseTo(730 * onDemand, 6);
    expect(month(2)).toBeCloseTo(730 * 2 * onDemand, 6);
    expect(month(6)).toBeCloseTo(730 * (3 * onDemand + 3 * spot), 6);
    expect(tasksMonth(1, SMALL, sharesOf([{ CapacityProvider: "general", Weight: 1 }], asItIs), PRICES)).toBe(
      undefined,
    );
  });

  it("is never more on Spot, and more for more tasks", () => {
    const sizes = fc.record({
      vcpu: fc.constantFrom(0.25, 1, 16),
      gb: fc.integer({ min: 1, max: 120 }),
      platform: fc.constantFrom("linux-x86" as const, "linux-arm" as const),
      storageGb: fc.nat({ max: 180 }),
    });
    fc.assert(
      fc.property(sizes, fc.nat({ max: 100 }), (size, count) => {
        expect(taskHour(size, PRICES, true)).toBeLessThan(taskHour(size, PRICES));
        const shares = sharesOf(undefined, asItIs);
        expect(tasksMonth(count, size, shares, PRICES)).toBeLessThan(tasksMonth(count + 1, size, shares, PRICES) ?? 0);
      }),
    );
  });
});
