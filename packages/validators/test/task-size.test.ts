import { describe, expect, it } from "vitest";
import {
  cpuLike,
  cpuUnits,
  meantCpuUnits,
  meantMemoryMib,
  fargateSizes,
  largestSize,
  memoryLike,
  memoryMib,
  sizeThatFits,
} from "../src/task-size.ts";

describe("cpuUnits", () => {
  it.each([
    ["256", 256],
    [".25 vCPU", 256],
    ["0.25 vCPU", 256],
    ["1vcpu", 1024],
    ["1. VCPU", 1024],
    [" 1 vCPU ", 1024],
    [" 1024 ", 1024],
    ["32 vCPU", 32768],
  ])("reads %j as %i", (text, units) => {
    expect(cpuUnits(text)).toBe(units);
  });

  it.each(["", "vCPU", ".", ". vCPU", "1.5", "-1", "1e3", "1 GB", "1 vCPUs", "1,5 vCPU", "0x10", ".3 vCPU"])(
    "does not read %j",
    (text) => {
      expect(cpuUnits(text)).toBeUndefined();
    },
  );
});

describe("memoryMib", () => {
  it.each([
    ["512", 512],
    ["0.5 GB", 512],
    [".5GB", 512],
    ["2gb", 2048],
    ["244 GB", 249856],
    [" 1024 ", 1024],
    [" 1 GB ", 1024],
  ])("reads %j as %i", (text, mib) => {
    expect(memoryMib(text)).toBe(mib);
  });

  it.each(["2 GiB", "512 MB", "512M", "2 vCPU", "0.5"])("does not read %j", (text) => {
    expect(memoryMib(text)).toBeUndefined();
  });
});

describe("cpuLike and memoryLike", () => {
  it("write a size as the example is written", () => {
    expect([
      cpuLike("256", 512),
      cpuLike(".25 vCPU", 512),
      cpuLike("0.25vcpu", 512),
      cpuLike(".25 vCPU", 2048),
      cpuLike(".25 vCPU", 10_496),
    ]).toEqual(["512", ".5 vCPU", "0.5vcpu", "2 vCPU", "10.25 vCPU"]);
    expect([memoryLike("512", 1024), memoryLike("0.5 GB", 1024), memoryLike("?", 1024)]).toEqual([
      "1024",
      "1 GB",
      "1024",
    ]);
  });
});

describe("sizeThatFits", () => {
  it("keeps a size that is offered", () => {
    expect(sizeThatFits(fargateSizes("linux"), { cpu: 512, memory: 3072 })).toEqual({ cpu: 512, memory: 3072 });
  });

  it("takes the smallest CPU that pairs with enough memory", () => {
    expect(sizeThatFits(fargateSizes("linux"), { cpu: 256, memory: 5000 })).toEqual({ cpu: 1024, memory: 5120 });
    expect(sizeThatFits(fargateSizes("windows"), { cpu: 1, memory: 1 })).toEqual({ cpu: 1024, memory: 2048 });
  });

  it("finds nothing above the largest", () => {
    const sizes = fargateSizes("windows");
    expect(largestSize(sizes)).toEqual({ cpu: 4096, memory: 30720 });
    expect(sizeThatFits(sizes, { cpu: 4097, memory: 1 })).toBeUndefined();
    expect(sizeThatFits(sizes, { cpu: 1, memory: 30721 })).toBeUndefined();
  });
});

describe("an amount of another tool", () => {
  it.each([
    ["500m", 512],
    ["250m", 256],
    ["0.5", 512],
    ["1.0", 1024],
    ["2 cores", 2048],
    ["1 CPU", 1024],
    ["125m", 128],
    ["192", 196_608],
  ])("of CPU comes to whole units: %s", (text, units) => {
    expect(meantCpuUnits(text)).toBe(units);
  });

  it.each(["0.3", "100m", "half", "0.05", "", "0.0625", "193"])("of CPU does not: %s", (text) => {
    expect(meantCpuUnits(text)).toBeUndefined();
  });

  it.each([
    ["512Mi", 512],
    ["1Gi", 1024],
    ["0.5 GiB", 512],
    ["512m", 512],
    ["512 MB", 512],
    [" 512Mi ", 512],
    ["2g", 2048],
  ])("of memory comes to whole MiB: %s", (text, mib) => {
    expect(meantMemoryMib(text)).toBe(mib);
  });

  it.each(["512Ki", "0.3Gi", "some", ""])("of memory does not: %s", (text) => {
    expect(meantMemoryMib(text)).toBeUndefined();
  });
});
