import type {
  Ec2Container,
  Ec2WindowsContainer,
  InstanceContainer,
  SidecarOnEc2,
  SidecarOnFargate,
  SidecarOnInstances,
} from "../container/instance-only.ts";
import type { FargateContainer } from "../container/linux-only.ts";
import type { AnyPortMap } from "../container/port.ts";
import type {
  Ec2Volume,
  Ec2WindowsVolume,
  ExternalVolume,
  FargateVolume,
  ManagedVolume,
  TaskVolume,
} from "../container/volume.ts";
import type { FileSystem } from "../resources/file-system.ts";
import type { Memory } from "./memory.ts";
import type { PlacementConstraint, PlacementStrategy } from "./placement.ts";

/** Windows in a form that Fargate runs. */
export type WindowsFamily =
  | "WINDOWS_SERVER_2019_CORE"
  | "WINDOWS_SERVER_2019_FULL"
  | "WINDOWS_SERVER_2022_CORE"
  | "WINDOWS_SERVER_2022_FULL"
  | "WINDOWS_SERVER_2025_CORE"
  | "WINDOWS_SERVER_2025_FULL";

/** The operating system that a task's images are made for. */
export type OperatingSystemFamily = "LINUX" | WindowsFamily;

/**
 * Which column of a {@link Where} holds. Not distributive: without `operatingSystemFamily` the parameter is its default,
 * every family, and means Linux. A default of `"LINUX"` would complete nothing else.
 */
export type SystemOf<Family extends OperatingSystemFamily> = [Family] extends [WindowsFamily] ? "windows" : "linux";

/** `{}` instead of `unknown` takes `| undefined`, of the optional property that it is joined with, out of errors. */
interface Sized {
  readonly cpu: {};
  readonly memory: {};
}

interface EphemeralStorage {
  /**
   * Disk space of a task that goes with it, in GiB, shared by its containers and their images; 21 to 200, reported as
   * `resources/ephemeral-storage-range`. What is above 20 is billed.
   * @default 20, which ECS wants left unsaid
   */
  readonly ephemeralStorage?: number;
}

/** What a task in the network of the app may ask for. */
export interface PublicAddress {
  /**
   * Whether the tasks run in the public subnets of the network, each with a public IPv4 address, which AWS bills by the hour: they reach
   * the internet without a NAT gateway. Their security groups let in what they let in elsewhere, and nothing else. A network that
   * exists and has no public subnets is reported as `config/public-subnets`.
   * @default false
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-task-networking.html
   */
  readonly assignPublicIp?: boolean;
}

interface OnFargate extends Sized, FargateContainer, EphemeralStorage, PublicAddress {
  /**
   * `task`: the containers of a task see each other's processes. Anything else is reported as `fargate/pid-mode`.
   * @default each container sees its own
   */
  readonly pidMode?: "task";
}

interface OnFargateWindows extends Sized, EphemeralStorage {}

interface OnInstances {
  /**
   * Whose processes a container sees: those of the task, or all of the instance.
   * @default each container sees its own
   */
  readonly pidMode?: "task" | "host";
}

interface OnManagedInstances extends OnInstances, InstanceContainer {
  /**
   * `awsvpc`: each task has a network interface and security groups of its own. `host`: its ports are the instance's own, and it has
   * the security group that instances share; what opens ways for it alone is reported as `config/network-mode`.
   * @default "awsvpc"
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-instances-tasks-services.html
   */
  readonly networkMode?: "awsvpc" | "host";
  /**
   * Which instances the tasks may run on, by `ecs.subnet-id`, `ecs.availability-zone`, `ecs.instance-type` and
   * `ecs.cpu-architecture`. At most 10.
   * @default none: all of the capacity
   * @example [memberOf("attribute:ecs.availability-zone == us-east-1a")]
   */
  readonly placementConstraints?: readonly PlacementConstraint[];
}

interface OnExternal extends OnInstances, Ec2Container {
  /**
   * `bridge`: its ports are at ports of the instance that are free. `host`: its ports are the instance's own. ECS gives network interfaces to
   * no task outside AWS.
   * @default "bridge"
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-anywhere.html
   */
  readonly networkMode?: "bridge" | "host";
  /**
   * Which instances the tasks may run on. At most 10.
   * @default none: all that are registered from outside AWS
   * @example [memberOf("attribute:site == north")]
   */
  readonly placementConstraints?: readonly PlacementConstraint[];
}

/** What tasks of every kind have on EC2. */
export interface Ec2Task extends OnInstances, Ec2Container {
  /**
   * Whose shared memory and semaphores a container sees: those of the task, all of the instance, or none. Anything is
   * reported as `fargate/ipc-mode` on Fargate.
   * @default Docker's
   */
  readonly ipcMode?: "task" | "host" | "none";
  /**
   * `awsvpc`: each task has a network interface and security groups of its own. `bridge`: its ports are at ports of the
   * instance that are free, where load balancers find them. `host`: its ports are the instance's own. Without `awsvpc` a task
   * has the security group that instances share, and what opens ways for it alone is reported as `config/network-mode`.
   * @default "awsvpc"
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking.html
   */
  readonly networkMode?: "awsvpc" | "bridge" | "host";
  /**
   * Which instances the tasks may run on. At most 10.
   * @default none: all of the capacity
   * @example [memberOf("attribute:ecs.instance-type =~ t3.*"), distinctInstance()]
   */
  readonly placementConstraints?: readonly PlacementConstraint[];
}

interface OnEc2 extends Ec2Task {
  /**
   * How ECS chooses among the instances that a task fits on, the first first. At most 5.
   * @default none: tasks are spread over availability zones
   * @example [spread("attribute:ecs.availability-zone"), binpack("memory")]
   */
  readonly placementStrategy?: readonly PlacementStrategy[];
}

/** What Fargate offers. Unions are spelt out, not `keyof …`: errors then list what there is. */
export interface Fargate {
  readonly name: "Fargate";
  /** CPU of a task, by operating system. */
  readonly cpu: {
    readonly linux:
      | 256
      | 512
      | 1024
      | 2048
      | 4096
      | 8192
      | 16384
      | 32768
      | "0.25 vCPU"
      | "0.5 vCPU"
      | "1 vCPU"
      | "2 vCPU"
      | "4 vCPU"
      | "8 vCPU"
      | "16 vCPU"
      | "32 vCPU";
    readonly windows: 1024 | 2048 | 4096 | "1 vCPU" | "2 vCPU" | "4 vCPU";
  };
  /** Memory of a task, by its CPU. */
  readonly memory: Memory;
  /** Properties that only tasks on Fargate have, by operating system. */
  readonly only: { readonly linux: OnFargate; readonly windows: OnFargateWindows };
  /** Of the properties that containers have on EC2 alone, what a sidecar can have. */
  readonly sidecar: SidecarOnFargate;
  /** Ports of a container that have what ports do not have everywhere. */
  readonly ports: never;
  /** What volumes of tasks on Fargate can be, by operating system. */
  readonly volume: { readonly linux: FargateVolume | FileSystem; readonly windows: TaskVolume };
}

type AnyCpu = number | `${number} vCPU`;
type AnyMemory = number | `${number} GB`;

/** What instances offer: any size up to their own, or none, which leaves it to the containers. */
interface FreeSizes {
  /** CPU of a task, by operating system. */
  readonly cpu: { readonly linux: AnyCpu; readonly windows: AnyCpu };
  /** Memory of a task, by its CPU. */
  readonly memory: Readonly<Record<AnyCpu, AnyMemory>>;
}

/** What EC2 instances offer. */
export interface Ec2 extends FreeSizes {
  readonly name: "EC2";
  /** Properties that only tasks on EC2 have, by operating system. */
  readonly only: { readonly linux: OnEc2; readonly windows: Ec2WindowsContainer };
  /** Of the properties that containers have on EC2 alone, what a sidecar can have. */
  readonly sidecar: SidecarOnEc2;
  /** Ports of a container that have what ports do not have everywhere. */
  readonly ports: AnyPortMap;
  /** What volumes of tasks on EC2 can be, by operating system; text is the path of a folder of the instance. */
  readonly volume: { readonly linux: string | Ec2Volume | FileSystem; readonly windows: string | Ec2WindowsVolume };
}

/** What ECS Managed Instances offer. They run Linux. */
export interface ManagedInstances extends FreeSizes {
  readonly name: "Managed Instances";
  /** Properties that only tasks on Managed Instances have, by operating system. */
  readonly only: { readonly linux: OnManagedInstances; readonly windows: never };
  /** Of the properties that containers have on EC2 alone, what a sidecar can have. */
  readonly sidecar: SidecarOnInstances;
  /** Ports of a container that have what ports do not have everywhere. */
  readonly ports: never;
  /** What volumes of tasks on Managed Instances can be, by operating system; text is the path of a folder of the instance. */
  readonly volume: { readonly linux: string | ManagedVolume | FileSystem; readonly windows: never };
}

/** What instances outside AWS offer. They run Linux. */
export interface External extends FreeSizes {
  /** What tells this place from others. */
  readonly name: "External";
  /** Properties that only tasks on such instances have, by operating system. */
  readonly only: { readonly linux: OnExternal; readonly windows: never };
  /** Of the properties that containers have on EC2 alone, what a sidecar can have. */
  readonly sidecar: SidecarOnEc2;
  /** Ports of a container that have what ports do not have everywhere. */
  readonly ports: AnyPortMap;
  /** What volumes of tasks on such instances can be, by operating system; text is the path of a folder of the instance. */
  readonly volume: { readonly linux: string | ExternalVolume; readonly windows: never };
}

/** Where a task runs decides which sizes it can have, and which properties. */
export type Where = Fargate | Ec2 | ManagedInstances | External;
