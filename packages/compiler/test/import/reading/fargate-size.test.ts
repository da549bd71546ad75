import { FARGATE_MEMORY_MIB } from "@ecs-dsl/validators/facts";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fargateSizeFor } from "../../../src/import/reading/fargate-size.ts";

describe("the size of Fargate for a need", () => {
  it.each([
    [0, 0, { cpu: 256, memory: 512 }],
    [256, 512, { cpu: 256, memory: 512 }],
    [256, 3000, { cpu: 512, memory: 3072 }],
    [300, 900, { cpu: 512, memory: 1024 }],
    [1024, 512, { cpu: 1024, memory: 2048 }],
    [99_999, 999_999, { cpu: 32_768, memory: 249_856 }],
  ])("of %i units and %i MiB is the next larger", (cpu, memory, size) => {
    expect(fargateSizeFor(cpu, memory)).toEqual(size);
  });

  it("is one that Windows has", () => {
    expect(fargateSizeFor(256, 512, true)).toEqual({ cpu: 1024, memory: 2048 });
  });

  it("is offered, whatever is needed", () => {
    const offered = Object.entries(FARGATE_MEMORY_MIB).flatMap(([cpu, all]) => all.map((memory) => `${cpu}/${memory}`));
    fc.assert(
      fc.property(fc.nat(40_000), fc.nat(300_000), (cpu, memory) => {
        const size = fargateSizeFor(cpu, memory);
        expect(offered).toContain(`${size.cpu}/${size.memory}`);
      }),
    );
  });
});
