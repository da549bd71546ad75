import type { CapacityShare } from "../capacity/capacity-share.ts";
import type { Ec2Container } from "../container/instance-only.ts";
import type { AnySidecarProps } from "../container/sidecar.ts";
import type { AnyVolume } from "../container/volume.ts";
import type { FileSystem } from "../resources/file-system.ts";
import type { RuntimePlatform } from "./runtime-platform.ts";

/** The size of a task and where it runs, as they are kept: any, anywhere. */
export interface AnySizedTask extends Ec2Container {
  /** CPU of a task. */
  readonly cpu: number | string;
  /** Memory of a task. */
  readonly memory: number | string;
  /**
   * Disk space of a task, in GiB.
   * @default 20, which ECS wants left unsaid
   */
  readonly ephemeralStorage?: number;
  /**
   * Containers beside the main one, by name.
   * @default none
   */
  readonly sidecars?: Readonly<Record<string, AnySidecarProps | undefined>>;
  /**
   * Storage of a task by name; text is the path of a folder of the instance.
   * @default none
   */
  readonly volumes?: Readonly<Record<string, string | AnyVolume | FileSystem | undefined>>;
  /**
   * Whose processes a container sees.
   * @default each container sees its own
   */
  readonly pidMode?: "task" | "host";
  /**
   * Whose shared memory and semaphores a container sees.
   * @default Docker's
   */
  readonly ipcMode?: "task" | "host" | "none";
  /**
   * Which capacity runs the tasks, in shares.
   * @default the cluster's `defaultCapacityProviderStrategy`
   */
  readonly capacityProviderStrategy?: readonly CapacityShare[];
  /**
   * The processor and the operating system that the images are made for.
   * @default { cpuArchitecture: "X86_64", operatingSystemFamily: "LINUX" }
   */
  readonly runtimePlatform?: RuntimePlatform;
}
