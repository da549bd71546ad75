/** From this to that; an end that is left out is open. */
export interface NumberRange {
  /**
   * The least.
   * @default none
   */
  readonly min?: number;
  /**
   * The most.
   * @default none
   */
  readonly max?: number;
}

/** Whether something may be there, may not, or has to. */
export type Presence = "included" | "excluded" | "required";

/** Which instances ECS may choose, by what they have. Names are AWS's own. */
export interface InstanceRequirements {
  /**
   * vCPUs of an instance. A task that asks for more than the most is reported as `config/managed-instances-fit`.
   * @default { min: 0 }
   * @example { min: 4, max: 16 }
   */
  readonly vCpuCount?: NumberRange;
  /**
   * Memory of an instance, in MiB.
   * @default { min: 0 }
   * @example { min: 8192 }
   */
  readonly memoryMiB?: NumberRange;
  /**
   * Memory for each vCPU, in GiB.
   * @default any
   */
  readonly memoryGiBPerVCpu?: NumberRange;
  /**
   * Who made the processors: `amazon-web-services` is Graviton, and images that the app builds are then built for `ARM64`.
   * @default any
   */
  readonly cpuManufacturers?: readonly ("amazon-web-services" | "amd" | "intel")[];
  /**
   * Types that ECS chooses among and no others, 400 at most; `*` stands for any text. Not beside `excludedInstanceTypes`, reported
   * as `config/managed-instances-types`.
   * @default any
   * @example ["m7g.large", "c7g.*"]
   */
  readonly allowedInstanceTypes?: readonly string[];
  /**
   * Types that ECS does not choose, 400 at most; `*` stands for any text.
   * @default none
   */
  readonly excludedInstanceTypes?: readonly string[];
  /**
   * Whether types of the newest generations are meant, or earlier ones.
   * @default any
   */
  readonly instanceGenerations?: readonly ("current" | "previous")[];
  /**
   * Machines without virtualization.
   * @default "excluded"
   */
  readonly bareMetal?: Presence;
  /**
   * Types with CPU credits, as T4g.
   * @default "excluded"
   */
  readonly burstablePerformance?: Presence;
  /**
   * How many GPUs or other accelerators an instance has.
   * @default any
   * @example { min: 1 }
   */
  readonly acceleratorCount?: NumberRange;
  /**
   * Kinds of accelerators.
   * @default any
   */
  readonly acceleratorTypes?: readonly ("fpga" | "gpu" | "inference")[];
  /**
   * Who made the accelerators.
   * @default any
   */
  readonly acceleratorManufacturers?: readonly ("amazon-web-services" | "amd" | "habana" | "nvidia" | "xilinx")[];
  /**
   * Which accelerators.
   * @default any
   * @example ["a10g", "l40s"]
   */
  readonly acceleratorNames?: readonly AcceleratorName[];
  /**
   * Memory of all accelerators of an instance, in MiB.
   * @default any
   */
  readonly acceleratorTotalMemoryMiB?: NumberRange;
  /**
   * Disks of the machine itself.
   * @default "included"
   */
  readonly localStorage?: Presence;
  /**
   * Which disks of the machine itself.
   * @default any
   */
  readonly localStorageTypes?: readonly ("hdd" | "ssd")[];
  /**
   * Disks of the machine itself, in GB.
   * @default any
   */
  readonly totalLocalStorageGB?: NumberRange;
  /**
   * Network interfaces of an instance.
   * @default any
   */
  readonly networkInterfaceCount?: NumberRange;
  /**
   * Bandwidth of its network, in Gbit per second.
   * @default any
   */
  readonly networkBandwidthGbps?: NumberRange;
  /**
   * Bandwidth to its disks of EBS, in Mbit per second.
   * @default any
   */
  readonly baselineEbsBandwidthMbps?: NumberRange;
  /**
   * How much dearer than the cheapest an On-Demand instance may be, in percent.
   * @default EC2's own
   */
  readonly onDemandMaxPricePercentageOverLowestPrice?: number;
  /**
   * How much dearer than the cheapest a Spot instance may be, in percent.
   * @default EC2's own
   */
  readonly spotMaxPricePercentageOverLowestPrice?: number;
}

/** Accelerators that AWS has names for. */
export type AcceleratorName =
  | "a100"
  | "a10g"
  | "gaudi-hl-205"
  | "h100"
  | "inferentia"
  | "inferentia2"
  | "k520"
  | "k80"
  | "l4"
  | "l40s"
  | "m60"
  | "radeon-pro-v520"
  | "t4"
  | "t4g"
  | "trainium"
  | "trainium2"
  | "u30"
  | "v100"
  | "vu9p";
