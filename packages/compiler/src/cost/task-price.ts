import { cpuUnits, memoryMib } from "@ecs-dsl/validators";
import { isRecord, recordIn } from "../read/is-record.ts";
import { HOURS, type Prices } from "./prices.ts";

/** Of a task definition what Fargate asks money for. */
export interface TaskSize {
  readonly vcpu: number;
  readonly gb: number;
  readonly platform: "linux-arm" | "linux-x86" | "windows";
  /** Beyond the 20 GB that are free. */
  readonly storageGb: number;
}

type Structure = Readonly<Record<string, unknown>>;

/** The size that a task definition has in CloudFormation's spelling; undefined where Fargate does not run it as it stands. */
export function taskSize(definition: Structure, known: (value: unknown) => unknown): TaskSize | undefined {
  const cpu = cpuUnits(String(known(definition["Cpu"])));
  const memory = memoryMib(String(known(definition["Memory"])));
  if (cpu === undefined || memory === undefined) return undefined;
  const platform = recordIn(definition["RuntimePlatform"]);
  const isWindows = String(known(platform["OperatingSystemFamily"])).startsWith("WINDOWS");
  const isArm = known(platform["CpuArchitecture"]) === "ARM64";
  const storage = Number(known(recordIn(definition["EphemeralStorage"])["SizeInGiB"]) ?? FREE_GB);
  return {
    vcpu: cpu / 1024,
    gb: memory / 1024,
    platform: isWindows ? "windows" : isArm ? "linux-arm" : "linux-x86",
    storageGb: Math.max(0, storage - FREE_GB),
  };
}

const FREE_GB = 20;

/** What an hour of the task costs on Fargate, or on Fargate Spot. */
export function taskHour({ vcpu, gb, platform, storageGb }: TaskSize, prices: Prices, isSpot = false): number {
  const of = isSpot ? "fargate-spot" : `fargate-${platform}`;
  const price = (name: string) => prices[name] ?? 0;
  const licence = platform === "windows" ? vcpu * price("fargate-windows-licence-vcpu") : 0;
  return vcpu * price(`${of}-vcpu`) + gb * price(`${of}-gb`) + licence + storageGb * price("fargate-storage-gb");
}

/** An item of a capacity provider strategy, by its provider. */
interface Share {
  readonly provider: string;
  readonly base: number;
  readonly weight: number;
}

/** The strategy of a service or schedule, in CloudFormation's spelling; without one, on demand. */
export function sharesOf(strategy: unknown, known: (value: unknown) => unknown): readonly Share[] {
  const items: readonly unknown[] = Array.isArray(strategy) ? strategy : [];
  const shares = items.filter(isRecord).map((item) => ({
    provider: textIn(known(item["CapacityProvider"])) ?? "a capacity of the cluster",
    base: Number(known(item["Base"]) ?? 0),
    weight: Number(known(item["Weight"]) ?? 0),
  }));
  return shares.length === 0 ? [{ provider: "FARGATE", base: 0, weight: 1 }] : shares;
}

/** What so many tasks cost a month: the base first, the rest by weight. Undefined where not all of them are on Fargate. */
export function tasksMonth(
  count: number,
  size: TaskSize,
  shares: readonly Share[],
  prices: Prices,
): number | undefined {
  if (shares.some(({ provider }) => !/^FARGATE(?:_SPOT)?$/.test(provider))) return undefined;
  const base = shares.reduce((sum, share) => sum + share.base, 0);
  const weights = shares.reduce((sum, { weight }) => sum + weight, 0);
  const rest = Math.max(0, count - base);
  const hours = shares.map((share) => {
    const own = Math.min(share.base, count) + (weights === 0 ? 0 : (rest * share.weight) / weights);
    return own * taskHour(size, prices, share.provider === "FARGATE_SPOT");
  });
  return HOURS * hours.reduce((sum, hour) => sum + hour, 0);
}

/** `0.5 vCPU and 1 GB, ARM64`. */
export function sizeWords({ vcpu, gb, platform }: TaskSize): string {
  const name = { "linux-x86": "", "linux-arm": ", ARM64", windows: ", Windows" }[platform];
  return `${rounded(vcpu)} vCPU and ${rounded(gb)} GB${name}`;
}

function textIn(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}
