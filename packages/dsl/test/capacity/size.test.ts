import { FARGATE_MEMORY_MIB, type FARGATE_WINDOWS_CPU, type FargateCpu } from "@ecs-dsl/validators/facts";
import { describe, expect, expectTypeOf, it } from "vitest";
import {
  service,
  size,
  type Cpu,
  type CpuUnits,
  type Fargate,
  type Gigabytes,
  type Memory,
  type Size,
} from "../../src/index.ts";

type Offered = (typeof FARGATE_MEMORY_MIB)[FargateCpu][number];

/** Written once more as values, so that the types can be held against arithmetic. */
const GIGABYTES: { readonly [Mib in Offered]: Gigabytes[Mib] } = {
  512: "0.5 GB",
  1024: "1 GB",
  2048: "2 GB",
  3072: "3 GB",
  4096: "4 GB",
  5120: "5 GB",
  6144: "6 GB",
  7168: "7 GB",
  8192: "8 GB",
  9216: "9 GB",
  10240: "10 GB",
  11264: "11 GB",
  12288: "12 GB",
  13312: "13 GB",
  14336: "14 GB",
  15360: "15 GB",
  16384: "16 GB",
  17408: "17 GB",
  18432: "18 GB",
  19456: "19 GB",
  20480: "20 GB",
  21504: "21 GB",
  22528: "22 GB",
  23552: "23 GB",
  24576: "24 GB",
  25600: "25 GB",
  26624: "26 GB",
  27648: "27 GB",
  28672: "28 GB",
  29696: "29 GB",
  30720: "30 GB",
  32768: "32 GB",
  36864: "36 GB",
  40960: "40 GB",
  45056: "44 GB",
  49152: "48 GB",
  53248: "52 GB",
  57344: "56 GB",
  61440: "60 GB",
  65536: "64 GB",
  73728: "72 GB",
  81920: "80 GB",
  90112: "88 GB",
  98304: "96 GB",
  106496: "104 GB",
  114688: "112 GB",
  122880: "120 GB",
  249856: "244 GB",
};

const CPU_UNITS: CpuUnits = {
  "0.25 vCPU": 256,
  "0.5 vCPU": 512,
  "1 vCPU": 1024,
  "2 vCPU": 2048,
  "4 vCPU": 4096,
  "8 vCPU": 8192,
  "16 vCPU": 16384,
  "32 vCPU": 32768,
};

describe("sizes", () => {
  it("spell every memory that Fargate offers in GB, and no other", () => {
    const offered = new Set(Object.values(FARGATE_MEMORY_MIB).flat());
    expect(Object.entries(GIGABYTES)).toEqual(
      [...offered].toSorted((a, b) => a - b).map((mib) => [String(mib), `${mib / 1024} GB`]),
    );
    expectTypeOf<keyof Gigabytes>().toEqualTypeOf<Offered>();
  });

  it("spell every CPU that Fargate offers in vCPU, and no other", () => {
    expect(Object.entries(CPU_UNITS)).toEqual(
      Object.keys(FARGATE_MEMORY_MIB).map((units) => [`${Number(units) / 1024} vCPU`, Number(units)]),
    );
    expectTypeOf<CpuUnits[keyof CpuUnits]>().toEqualTypeOf<FargateCpu>();
  });

  it("pair the same amounts in both spellings", () => {
    expectTypeOf<Memory[512]>().toEqualTypeOf<1024 | 2048 | 3072 | 4096>();
    expectTypeOf<Memory["0.5 vCPU"]>().toEqualTypeOf<"1 GB" | "2 GB" | "3 GB" | "4 GB">();
    expectTypeOf<Memory["32 vCPU"]>().toEqualTypeOf<"60 GB" | "120 GB" | "244 GB">();
  });

  it("are all on offer on Fargate", () => {
    expectTypeOf<Fargate["cpu"]["linux"]>().toEqualTypeOf<Cpu>();
    expectTypeOf<Fargate["cpu"]["windows"]>().toEqualTypeOf<WindowsCpu | "1 vCPU" | "2 vCPU" | "4 vCPU">();
  });
});

type WindowsCpu = (typeof FARGATE_WINDOWS_CPU)[number];

describe("size", () => {
  it("holds a pair that a workload takes by spreading it", () => {
    const pair = size(512, 1024);
    expectTypeOf(pair).toEqualTypeOf<Size<512, 1024>>();
    expect({ ...pair }).toEqual({ cpu: 512, memory: 1024 });
    service("api", { ...pair, image: "api:1.0" });
    service("api", { ...size("0.5 vCPU", "1 GB"), image: "api:1.0" });
  });

  it("takes no pair that Fargate does not offer, and leaves it to be reported", () => {
    // @ts-expect-error 512 goes with 1024 to 4096
    expect(size(512, 8192)).toEqual({ cpu: 512, memory: 8192 });
    // @ts-expect-error text beside text
    expect(size(512, "1 GB")).toEqual({ cpu: 512, memory: "1 GB" });
  });
});
