import { describe, expect, it } from "vitest";
import { check } from "../../../src/check.ts";
import { FARGATE_MEMORY_MIB, FARGATE_WINDOWS_CPU } from "../../../src/facts/fargate.ts";
import { applyEdits } from "../../../src/fix.ts";
import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Task, fargateTask } from "../tasks.ts";

const windows = { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" };

function task(cpu: unknown, memory: unknown, runtimePlatform?: unknown): Readonly<Record<string, unknown>> {
  return fargateTask({ cpu, memory, ...(runtimePlatform === undefined ? {} : { runtimePlatform }) });
}

describeRule("fargate/size-invalid", "taskDefinition", {
  accepts: {
    "units and MiB": task("256", "512"),
    "vCPU and GB": task("1 vCPU", "2 GB"),
    "vCPU without a zero": task(".25 vCPU", "0.5GB"),
    "vCPU with a zero": task("0.25 vCPU", "0.5 GB"),
    "small letters": task("1 vcpu", "2gb"),
    "a mixture": task("32 vCPU", "249856"),
    "a task for EC2": ec2Task({ cpu: "300", memory: "300" }),
    "a task without cpu, which fargate/cpu-memory-required looks at": task(undefined, "300"),
    "texts that are no amounts, which schema/cpu-memory-unit looks at": task("one", "2 GiB"),
    "a memory that is no amount": task("1024", "much"),
    "a fraction of a unit, which schema/cpu-memory-unit looks at": task(".3 vCPU", "512"),
    "an unoffered cpu of Windows, which fargate/windows-size looks at": task("256", "512", windows),
  },
  rejects: {
    "a memory that does not go with the cpu": {
      document: task("256", "4096"),
      at: "memory",
      says: [
        'Task "shop-api" asks for 4096 MiB with 256 CPU units; Fargate pairs 256 with 512, 1024 or 2048 MiB.',
        "Set `cpu` to 512.",
      ],
      fixed: task("512", "4096"),
    },
    "a memory between two offered ones": {
      document: task("1 vCPU", "2.5 GB"),
      at: "memory",
      says: [
        'Task "shop-api" asks for 2560 MiB with 1024 CPU units; Fargate pairs 1024 with 2048 to 8192 MiB in steps of 1024.',
        'Set `memory` to "3 GB".',
      ],
      fixed: task("1 vCPU", "3 GB"),
    },
    "too little memory": {
      document: task("4096", "300"),
      at: "memory",
      says: [
        'Task "shop-api" asks for 300 MiB with 4096 CPU units; Fargate pairs 4096 with 8192 to 30720 MiB in steps of 1024.',
        "Set `memory` to 8192.",
      ],
      fixed: task("4096", "8192"),
    },
    "a memory between the three of 32 vCPU": {
      document: task("32 vcpu", "64GB"),
      at: "memory",
      says: [
        'Task "shop-api" asks for 65536 MiB with 32768 CPU units; Fargate pairs 32768 with 61440, 122880 or 249856 MiB.',
        'Set `memory` to "120GB".',
      ],
      fixed: task("32 vcpu", "120GB"),
    },
    "an unoffered cpu": {
      document: task("300", "512"),
      at: "cpu",
      says: [
        'Task "shop-api" asks for 300 CPU units; Fargate offers 256, 512, 1024, 2048, 4096, 8192, 16384 or 32768.',
        "Set `cpu` to 512 and `memory` to 1024.",
      ],
      fixed: task("512", "1024"),
    },
    "a number of vCPU": {
      document: task("1", "2048"),
      at: "cpu",
      says: [
        'Task "shop-api" asks for 1 CPU unit; Fargate offers 256, 512, 1024, 2048, 4096, 8192, 16384 or 32768. 1 vCPU is 1024 CPU units.',
        "Set `cpu` to 1024.",
      ],
      fixed: task("1024", "2048"),
    },
    "a number of vCPU beside one of GB": {
      document: task("2", "4"),
      at: "cpu",
      says: [
        'Task "shop-api" asks for 2 CPU units; Fargate offers 256, 512, 1024, 2048, 4096, 8192, 16384 or 32768. 2 vCPU is 2048 CPU units.',
        "Set `cpu` to 2048 and `memory` to 4096.",
      ],
      fixed: task("2048", "4096"),
    },
    "a number of vCPU beside one of GB that is more than the least": {
      document: task("1", "8"),
      at: "cpu",
      says: [
        'Task "shop-api" asks for 1 CPU unit; Fargate offers 256, 512, 1024, 2048, 4096, 8192, 16384 or 32768. 1 vCPU is 1024 CPU units.',
        "Set `cpu` to 1024 and `memory` to 8192.",
      ],
      fixed: task("1024", "8192"),
    },
    "a number of vCPU beside 512 MiB, the least that Fargate has": {
      document: task("1", "512"),
      at: "cpu",
      says: [
        'Task "shop-api" asks for 1 CPU unit; Fargate offers 256, 512, 1024, 2048, 4096, 8192, 16384 or 32768. 1 vCPU is 1024 CPU units.',
        "Set `cpu` to 1024 and `memory` to 2048.",
      ],
      fixed: task("1024", "2048"),
    },
    "an unoffered cpu in vCPU, corrected in the same spelling": {
      document: task(".375 vCPU", ".5GB"),
      at: "cpu",
      says: [
        'Task "shop-api" asks for 384 CPU units; Fargate offers 256, 512, 1024, 2048, 4096, 8192, 16384 or 32768.',
        'Set `cpu` to ".5 vCPU" and `memory` to "1GB".',
      ],
      fixed: task(".5 vCPU", "1GB"),
    },
    "more memory than there is": {
      document: task("32768", "300000"),
      at: "memory",
      says: [
        'Task "shop-api" asks for 300000 MiB with 32768 CPU units; Fargate pairs 32768 with 61440, 122880 or 249856 MiB.',
        "Set `memory` to 249856, the largest size that Fargate offers.",
      ],
    },
    "more cpu than there is": {
      document: task("64 vCPU", "512"),
      at: "cpu",
      says: [
        'Task "shop-api" asks for 65536 CPU units; Fargate offers 256, 512, 1024, 2048, 4096, 8192, 16384 or 32768.',
        'Set `cpu` to "32 vCPU" and `memory` to 249856, the largest size that Fargate offers.',
      ],
    },
    "a memory that does not go with the cpu of a Windows task": {
      document: task("1024", "16384", windows),
      at: "memory",
      says: [
        'Task "shop-api" asks for 16384 MiB with 1024 CPU units; Fargate pairs 1024 with 2048 to 8192 MiB in steps of 1024.',
        "Set `cpu` to 2048.",
      ],
      fixed: task("2048", "16384", windows),
    },
    "more memory than Windows gets": {
      document: task("4096", "61440", windows),
      at: "memory",
      says: [
        'Task "shop-api" asks for 61440 MiB with 4096 CPU units; Fargate pairs 4096 with 8192 to 30720 MiB in steps of 1024.',
        "Set `memory` to 30720, the largest size that Fargate offers.",
      ],
    },
  },
  unknown: [
    task(UNKNOWN, "300"),
    task("300", UNKNOWN),
    task("300", "300", UNKNOWN),
    task("300", "300", { operatingSystemFamily: UNKNOWN }),
    fargateTask({ cpu: "300", memory: "300", requiresCompatibilities: UNKNOWN }),
  ],
});

const LINUX = Object.entries(FARGATE_MEMORY_MIB).flatMap(([cpu, memories]) =>
  memories.map((memory) => [Number(cpu), memory] as const),
);
const WINDOWS = FARGATE_WINDOWS_CPU.flatMap((cpu) => FARGATE_MEMORY_MIB[cpu].map((memory) => [cpu, memory] as const));

function sizeFindings(cpu: string, memory: string, runtimePlatform?: unknown) {
  return findingsOf(task(cpu, memory, runtimePlatform));
}

function findingsOf(value: unknown) {
  return check([{ kind: "taskDefinition", name: "shop-api", value }]).filter(
    ({ code }) => code === "fargate/size-invalid" || code === "fargate/windows-size",
  );
}

describe("the sizes of Fargate", () => {
  it("are 77 for Linux and 43 for Windows", () => {
    expect([LINUX.length, WINDOWS.length]).toEqual([77, 43]);
  });

  it.each([
    ["Linux", LINUX, undefined],
    ["Windows", WINDOWS, windows],
  ] as const)("are all accepted for %s, in every spelling", (_, sizes, platform) => {
    for (const [cpu, memory] of sizes) {
      const [vcpu, gb] = [cpu / 1024, memory / 1024];
      expect(sizeFindings(`${cpu}`, `${memory}`, platform)).toEqual([]);
      expect(sizeFindings(`${vcpu} vCPU`, `${gb} GB`, platform)).toEqual([]);
      expect(sizeFindings(`${vcpu}vcpu`.replace(/^0\./, "."), `${gb}GB`, platform)).toEqual([]);
    }
  });

  it.each([
    ["Linux", LINUX, undefined, Object.keys(FARGATE_MEMORY_MIB).map(Number)],
    ["Windows", WINDOWS, windows, FARGATE_WINDOWS_CPU],
  ] as const)("are the only ones for %s, and each suggestion is one of them", (_, sizes, platform, cpus) => {
    const offered = new Set(sizes.map(([cpu, memory]) => `${cpu}/${memory}`));
    const memories = new Set(LINUX.flatMap(([, mib]) => [mib - 1024, mib - 1, mib, mib + 1, mib + 1024]));
    const wrong: unknown[] = [];
    for (const cpu of cpus.flatMap((units) => [units - 1, units, units + 1, units * 2])) {
      for (const memory of memories) {
        if (memory < 0) continue;
        const found = sizeFindings(`${cpu}`, `${memory}`, platform);
        if (found.length !== (offered.has(`${cpu}/${memory}`) ? 0 : 1)) wrong.push([cpu, memory, found]);
        for (const { fix } of found) {
          if (fix === undefined) continue;
          const after = findingsOf(applyEdits(task(`${cpu}`, `${memory}`, platform), fix.edits));
          if (after.length > 0) wrong.push([cpu, memory, fix, after]);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it("are suggested whenever one has at least the CPU and the memory asked for", () => {
    for (const [cpu, memory] of [
      [1, 249856],
      [32768, 1],
      [32767, 249855],
    ] as const) {
      expect(sizeFindings(`${cpu}`, `${memory}`).map(({ fix }) => fix !== undefined)).toEqual([true]);
    }
    expect(sizeFindings("32769", "1").map(({ fix }) => fix)).toEqual([undefined]);
  });
});

const run = (overrides: unknown, launchType: unknown = "FARGATE") => ({
  taskDefinition: "web",
  launchType,
  networkConfiguration: { awsvpcConfiguration: { subnets: ["subnet-1"] } },
  overrides,
});

describeRule("fargate/size-invalid", "runTask", {
  accepts: {
    "a pair that Fargate offers": run({ cpu: "1 vCPU", memory: "2GB" }),
    "a pair of instances": run({ cpu: "300", memory: "300" }, "EC2"),
    "one of them, and the other of the task definition": run({ memory: "300" }),
    "what another rule reads": run({ cpu: "small", memory: "300" }),
  },
  rejects: {
    "CPU that Fargate does not offer": {
      document: run({ cpu: "300", memory: "512" }),
      at: "overrides.cpu",
      says: [
        "The run asks for 300 CPU units; Fargate offers 256, 512, 1024, 2048, 4096, 8192, 16384 or 32768.",
        "Set `cpu` to one of them.",
      ],
    },
    "memory that does not go with it": {
      document: run({ cpu: "256", memory: "4 GB" }),
      at: "overrides.memory",
      says: [
        "The run asks for 4096 MiB with 256 CPU units; Fargate pairs 256 with 512, 1024 or 2048 MiB.",
        "Set `memory` to one of them, or `cpu` to more.",
      ],
    },
  },
  unknown: [
    run(UNKNOWN),
    run({ cpu: UNKNOWN, memory: "300" }),
    run({ cpu: "256", memory: UNKNOWN }),
    run({ cpu: "256", memory: "300" }, UNKNOWN),
  ],
});
