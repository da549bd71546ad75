import type { FARGATE_MEMORY_MIB, FargateCpu } from "@ecs-dsl/validators/facts";

type Table = typeof FARGATE_MEMORY_MIB;

/** Memory that Fargate offers, in MiB, beside the spelling in GB that ECS accepts for it. */
export interface Gigabytes {
  readonly 512: "0.5 GB";
  readonly 1024: "1 GB";
  readonly 2048: "2 GB";
  readonly 3072: "3 GB";
  readonly 4096: "4 GB";
  readonly 5120: "5 GB";
  readonly 6144: "6 GB";
  readonly 7168: "7 GB";
  readonly 8192: "8 GB";
  readonly 9216: "9 GB";
  readonly 10240: "10 GB";
  readonly 11264: "11 GB";
  readonly 12288: "12 GB";
  readonly 13312: "13 GB";
  readonly 14336: "14 GB";
  readonly 15360: "15 GB";
  readonly 16384: "16 GB";
  readonly 17408: "17 GB";
  readonly 18432: "18 GB";
  readonly 19456: "19 GB";
  readonly 20480: "20 GB";
  readonly 21504: "21 GB";
  readonly 22528: "22 GB";
  readonly 23552: "23 GB";
  readonly 24576: "24 GB";
  readonly 25600: "25 GB";
  readonly 26624: "26 GB";
  readonly 27648: "27 GB";
  readonly 28672: "28 GB";
  readonly 29696: "29 GB";
  readonly 30720: "30 GB";
  readonly 32768: "32 GB";
  readonly 36864: "36 GB";
  readonly 40960: "40 GB";
  readonly 45056: "44 GB";
  readonly 49152: "48 GB";
  readonly 53248: "52 GB";
  readonly 57344: "56 GB";
  readonly 61440: "60 GB";
  readonly 65536: "64 GB";
  readonly 73728: "72 GB";
  readonly 81920: "80 GB";
  readonly 90112: "88 GB";
  readonly 98304: "96 GB";
  readonly 106496: "104 GB";
  readonly 114688: "112 GB";
  readonly 122880: "120 GB";
  readonly 249856: "244 GB";
}

/** CPU that Fargate offers, in vCPU, beside the same amount in CPU units (1 vCPU = 1024 units). */
export interface CpuUnits {
  readonly "0.25 vCPU": 256;
  readonly "0.5 vCPU": 512;
  readonly "1 vCPU": 1024;
  readonly "2 vCPU": 2048;
  readonly "4 vCPU": 4096;
  readonly "8 vCPU": 8192;
  readonly "16 vCPU": 16384;
  readonly "32 vCPU": 32768;
}

/** CPU of a task: CPU units as a number, or vCPU as text. */
export type Cpu = FargateCpu | keyof CpuUnits;

/** For each `cpu`, the `memory` that Fargate pairs with it: MiB beside CPU units, GB beside vCPU. */
export type Memory = {
  readonly [C in Cpu]: C extends FargateCpu
    ? Table[C][number]
    : C extends keyof CpuUnits
      ? Gigabytes[Table[CpuUnits[C]][number]]
      : never;
};
