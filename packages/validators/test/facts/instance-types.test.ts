import { expect, it } from "vitest";
import {
  architectureOf,
  hasNeuronDevices,
  hasNvidiaGpus,
  instanceType,
  isInstanceTypeName,
} from "../../src/facts/instance-types.ts";

it("knows what usual types have, and leaves others alone", () => {
  expect(instanceType("m7g.large")).toEqual({ vcpus: 2, memoryMib: 8192, interfaces: 3, gpus: 0 });
  expect(instanceType("g5.12xlarge")).toEqual({ vcpus: 48, memoryMib: 196_608, interfaces: 15, gpus: 4 });
  for (const type of ["m99.large", "m7g.lar", "m7g", "", "constructor.large", "x.y:"]) {
    expect(instanceType(type)).toBeUndefined();
  }
});

it.each([
  ["m7g.large", "ARM64"],
  ["c6gn.medium", "ARM64"],
  ["is4gen.large", "ARM64"],
  ["a1.large", "ARM64"],
  ["g5g.xlarge", "ARM64"],
  ["g5.xlarge", "X86_64"],
  ["m7i-flex.large", "X86_64"],
  ["u7i-12tb.224xlarge", "X86_64"],
])("tells the processor of %s by its name", (type, processor) => {
  expect(architectureOf(type)).toBe(processor);
});

it("tells what computes models by its name", () => {
  expect(["g4dn.xlarge", "gr6.4xlarge", "p5.48xlarge", "g4ad.xlarge", "m7g.large"].filter(hasNvidiaGpus)).toEqual([
    "g4dn.xlarge",
    "gr6.4xlarge",
    "p5.48xlarge",
  ]);
  expect(["inf2.xlarge", "trn1.2xlarge", "i4i.large"].filter(hasNeuronDevices)).toEqual([
    "inf2.xlarge",
    "trn1.2xlarge",
  ]);
});

it("knows the form of a name", () => {
  expect(["m7g.large", "u7i-12tb.224xlarge", "m7g.metal-48xl"].every(isInstanceTypeName)).toBe(true);
  expect(["m7g", "M7G.large", "m7g.large.x", ".large", "m7g."].some(isInstanceTypeName)).toBe(false);
});
