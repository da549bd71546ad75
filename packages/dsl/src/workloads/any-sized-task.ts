import type { CapacityShare } from "../capacity/capacity-share.ts";
import type { Capacity } from "../capacity/capacity.ts";
import type { PlacementConstraint, PlacementStrategy } from "../capacity/placement.ts";
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
   * Whether tasks run in public subnets, with addresses of their own in the internet.
   * @default false
   */
  readonly assignPublicIp?: boolean;
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
   * How the tasks are in the network.
   * @default "awsvpc"
   */
  readonly networkMode?: "awsvpc" | "bridge" | "host";
  /**
   * Which instances the tasks may run on.
   * @default none: all of the capacity
   */
  readonly placementConstraints?: readonly PlacementConstraint[];
  /**
   * How ECS chooses among instances.
   * @default none: tasks are spread over availability zones
   */
  readonly placementStrategy?: readonly PlacementStrategy[];
  /**
   * The instances that run the tasks.
   * @default none: Fargate does
   */
  readonly capacity?: Capacity;
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
