import { FARGATE_MEMORY_MIB, FARGATE_WINDOWS_CPU } from "./facts/fargate.ts";

/** A task's CPU in CPU units and memory in MiB. */
export interface TaskSize {
  readonly cpu: number;
  readonly memory: number;
}

/** The CPU units of a task-level `cpu`: `"1 vCPU"`, `".25vcpu"` and `"1024"` are read; undefined for anything else. */
export function cpuUnits(cpu: string): number | undefined {
  return amount(cpu, "vcpu");
}

/** The MiB of a task-level `memory`: `"2 GB"`, `"0.5gb"` and `"2048"` are read; undefined for anything else. */
export function memoryMib(memory: string): number | undefined {
  return amount(memory, "gb");
}

/** CPU units as the task-level `cpu` that looks like `example`. */
export function cpuLike(example: string, units: number): string {
  return amountLike(example, units);
}

/** MiB as the task-level `memory` that looks like `example`. */
export function memoryLike(example: string, mib: number): string {
  return amountLike(example, mib);
}

const WHOLE = /^\d+$/;
const AMOUNT = /^(\d+(?:\.\d*)?|\.\d+)(\s*)([a-z]*)$/i;

/** A whole number of small units, or a number of the large unit, 1024 small ones, that comes to a whole one. */
function amount(text: string, largeUnit: string): number | undefined {
  if (WHOLE.test(text)) return Number(text);
  const [, number = "", , unit = ""] = AMOUNT.exec(text.trim()) ?? [];
  if (unit.toLowerCase() === largeUnit) return whole(Number(number) * 1024);
  return unit === "" && WHOLE.test(number) ? Number(number) : undefined;
}

/** A number of processors, as other tools write it, or of their thousandths. */
const PROCESSORS = /^(\d{1,6}|\d{0,3}\.\d{1,4})\s*(m|cpus?|cores?|vcpus?)?$/i;

/** The CPU units that another tool's amount of CPU comes to: `"500m"`, `"0.5"`, `"2 cores"`. */
export function meantCpuUnits(text: string): number | undefined {
  const [, number, unit = ""] = PROCESSORS.exec(text.trim()) ?? [];
  if (number === undefined) return undefined;
  const units = (Number(number) * 1024) / (unit.toLowerCase() === "m" ? 1000 : 1);
  return units < 128 || units > 196_608 ? undefined : whole(units);
}

const MEMORY = /^(\d{1,6}|\d{0,3}\.\d{1,4})\s*([mg])(?:i?b|i)?$/i;

/** The MiB that another tool's amount of memory comes to: `"512Mi"`, `"512m"`, `"2g"`. */
export function meantMemoryMib(text: string): number | undefined {
  const [, number, unit = ""] = MEMORY.exec(text.trim()) ?? [];
  return number === undefined ? undefined : whole(Number(number) * (unit.toLowerCase() === "g" ? 1024 : 1));
}

function whole(number: number): number | undefined {
  return Number.isInteger(number) ? number : undefined;
}

function amountLike(example: string, small: number): string {
  const [, number = "", space = "", unit = ""] = AMOUNT.exec(example.trim()) ?? [];
  if (unit === "") return String(small);
  const large = String(small / 1024);
  return (number.startsWith(".") ? large.replace(/^0\./, ".") : large) + space + unit;
}

const LINUX_SIZES: ReadonlyMap<number, readonly number[]> = new Map(
  Object.entries(FARGATE_MEMORY_MIB).map(([cpu, memory]) => [Number(cpu), memory]),
);

const WINDOWS_SIZES: ReadonlyMap<number, readonly number[]> = new Map(
  FARGATE_WINDOWS_CPU.map((cpu) => [cpu, FARGATE_MEMORY_MIB[cpu]]),
);

/** CPU units → MiB that Fargate pairs them with, for an operating system. */
export function fargateSizes(system: "linux" | "windows"): ReadonlyMap<number, readonly number[]> {
  return system === "windows" ? WINDOWS_SIZES : LINUX_SIZES;
}

/** The smallest size that has at least this CPU and this memory; undefined when none is large enough. */
export function sizeThatFits(
  sizes: ReadonlyMap<number, readonly number[]>,
  { cpu, memory }: TaskSize,
): TaskSize | undefined {
  for (const [offeredCpu, memories] of sizes) {
    const fitting = memories.find((offered) => offered >= memory);
    if (offeredCpu >= cpu && fitting !== undefined) return { cpu: offeredCpu, memory: fitting };
  }
  return undefined;
}

/** The size with the most CPU and memory. */
export function largestSize(sizes: ReadonlyMap<number, readonly number[]>): TaskSize {
  const [cpu, memories] = [...sizes].at(-1) ?? [0, []];
  return { cpu, memory: memories.at(-1) ?? 0 };
}
