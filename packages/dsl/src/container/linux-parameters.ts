import type { LinuxCapability } from "@ecs-dsl/validators/facts";

export type { LinuxCapability };

/** Temporary storage in memory. */
export interface Tmpfs {
  /** How much it holds at most, in MiB, of the container's memory. */
  readonly size: number;
  /**
   * How it is mounted, as `mount -o` takes it.
   * @default none
   * @example ["noexec", "nosuid"]
   */
  readonly mountOptions?: readonly string[];
}

/**
 * Which of the rights of `root` a container has, beside those that Docker gives it.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KernelCapabilities.html
 */
export interface Capabilities<Addable extends string = LinuxCapability> {
  /**
   * What it gets: on Fargate `SYS_PTRACE` alone, anything else is reported as `fargate/capabilities-add`.
   * @default none
   */
  readonly add?: readonly Addable[];
  /**
   * What is taken away.
   * @default none
   * @example ["ALL"]
   */
  readonly drop?: readonly LinuxCapability[];
}

/**
 * What Linux does for a container.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinuxParameters.html
 */
export interface LinuxParameters<Addable extends string = "SYS_PTRACE"> {
  /**
   * Whether an init process forwards signals and reaps what processes leave behind.
   * @default true with `enableExecuteCommand`, else false
   */
  readonly initProcessEnabled?: boolean;
  /**
   * The rights of the container's processes.
   * @default Docker's
   * @example { drop: ["ALL"] }
   */
  readonly capabilities?: Capabilities<Addable>;
  /**
   * Temporary storage in memory, by its path in the container: its size in MiB, or that and how it is mounted. A container
   * with `readonlyRootFilesystem` writes there.
   * @default none
   * @example { "/tmp": 64 }
   */
  readonly tmpfs?: Readonly<Record<string, number | Tmpfs>>;
}

/** A device of the instance in a container. */
export interface Device {
  /** Its path on the instance. */
  readonly hostPath: string;
  /**
   * Its path in the container.
   * @default that on the instance
   */
  readonly containerPath?: string;
  /**
   * What the container may do with it.
   * @default all three
   */
  readonly permissions?: readonly ("read" | "write" | "mknod")[];
}

/** What Linux does for a container on an instance of one's own. */
export interface InstanceLinuxParameters extends LinuxParameters<LinuxCapability> {
  /**
   * Devices of the instance that the container uses.
   * @default none
   * @example [{ hostPath: "/dev/fuse" }]
   */
  readonly devices?: readonly Device[];
  /**
   * Size of `/dev/shm`, in MiB.
   * @default 64
   */
  readonly sharedMemorySize?: number;
  /**
   * Swap that the container may use, in MiB; 0 for none.
   * @default the instance's
   */
  readonly maxSwap?: number;
  /**
   * How readily the kernel swaps, 0 to 100. Without `maxSwap` it has no effect.
   * @default 60
   */
  readonly swappiness?: number;
}
