import type { ULIMIT_NAMES } from "@ecs-dsl/validators/facts";
import type { LinuxParameters } from "./linux-parameters.ts";

/** Name of a limit that the kernel keeps for each process. */
export type UlimitName = (typeof ULIMIT_NAMES)[number];

/** A limit whose processes may raise it: from the one that holds up to the highest. */
export interface Ulimit {
  /** The limit that holds; above `hardLimit` it is reported as `schema/ulimit-order`. */
  readonly softLimit: number;
  /** How far a process may raise it. */
  readonly hardLimit: number;
}

/** Properties of a container that Windows does not have. */
export interface LinuxOnly {
  /**
   * Who runs the command, instead of the image's `USER`: `user`, `uid`, `user:group` or `uid:gid`.
   * @default the image's
   */
  readonly user?: string;
  /**
   * Whether the container can write nowhere but to its volumes.
   * @default false
   */
  readonly readonlyRootFilesystem?: boolean;
  /**
   * What the container's processes may use of the kernel, by the limit's name: one number for the soft and the hard
   * limit, or both. Fargate changes `nofile` alone.
   * @default the operating system's; on Fargate `nofile` is 65535
   * @example { nofile: 65536 }
   * @example { nofile: { softLimit: 1024, hardLimit: 65536 } }
   * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Ulimit.html
   */
  readonly ulimits?: { readonly [Name in UlimitName]?: number | Ulimit };
  /**
   * Settings of the kernel, by their names: those of the network (`net.*`) and of processes that share memory
   * (`kernel.sem`, `fs.mqueue.*`, …). All containers of a task share the network's, so the last one to start decides.
   * @default the operating system's
   * @example { "net.core.somaxconn": "1024" }
   * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SystemControl.html
   */
  readonly systemControls?: Readonly<Record<string, string>>;
}

/** Properties of a Linux container on Fargate. */
export interface FargateContainer extends LinuxOnly {
  /**
   * What Linux does for the container: temporary storage in memory, capabilities, an init process.
   * @default Docker's
   * @example { initProcessEnabled: true, capabilities: { drop: ["ALL"] }, tmpfs: { "/tmp": 64 } }
   */
  readonly linuxParameters?: LinuxParameters;
}
