import type { Capacity } from "./capacity.ts";
import type { Ec2, ManagedInstances, WindowsFamily } from "./where.ts";

/** What is known of a capacity provider of EC2 instances that exists. */
export interface ExistingEc2CapacityProps {
  /**
   * Type of its instances, or the smallest of them. The processor that images are built for follows from it, and what is too large for
   * an instance is reported as `config/capacity-fit`.
   * @default none: images are built for X86_64, and sizes are not checked
   * @example "m7g.large"
   */
  readonly instanceType?: string;
  /**
   * The operating system of its instances, which tasks have to be made for.
   * @default none: it is not checked
   * @example "WINDOWS_SERVER_2022_CORE"
   */
  readonly operatingSystem?: "AMAZON_LINUX_2023" | "BOTTLEROCKET" | WindowsFamily;
}

/** What is known of a capacity provider of managed instances that exists. */
export interface ExistingManagedInstancesProps {
  /**
   * The processor of its instances, which images are built for.
   * @default "X86_64"
   */
  readonly cpuArchitecture?: "ARM64" | "X86_64";
}

/** A capacity provider of EC2 instances that exists. Made by `ec2Capacity.existing(…)`. */
export interface ExistingEc2Capacity extends Capacity<Ec2> {
  readonly kind: "ec2-capacity";
  readonly source: "existing";
  /** What is known of it, as given. */
  readonly props: ExistingEc2CapacityProps;
}

/** A capacity provider of managed instances that exists. Made by `managedInstances.existing(…)`. */
export interface ExistingManagedInstances extends Capacity<ManagedInstances> {
  readonly kind: "managed-instances";
  readonly source: "existing";
  /** What is known of it, as given. */
  readonly props: ExistingManagedInstancesProps;
}
