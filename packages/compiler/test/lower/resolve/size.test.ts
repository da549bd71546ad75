import { describe, expect, it } from "vitest";
import { cpuUnits, memoryMib } from "../../../src/lower/resolve/size.ts";

describe("cpuUnits", () => {
  it.each([
    [512, "512"],
    ["0.25 vCPU", "256"],
    [".5 vcpu", "512"],
    ["1vCPU", "1024"],
    ["1. vCPU", "1024"],
    ["512", "512"],
    ["half", "half"],
    ["0.3 vCPU", "0.3 vCPU"],
  ])("reads %j as %s CPU units", (cpu, units) => expect(cpuUnits(cpu)).toBe(units));
});

describe("memoryMib", () => {
  it.each([
    [1024, "1024"],
    ["0.5 GB", "512"],
    ["2gb", "2048"],
    ["1 TB", "1 TB"],
  ])("reads %j as %s MiB", (memory, mib) => expect(memoryMib(memory)).toBe(mib));
});
