import { placed } from "../call-site.ts";
import type { Ec2, Fargate, Where } from "../capacity/where.ts";
import { isSettings } from "../held.ts";
import type { Way } from "../network/route.ts";
import type { Condition } from "./condition.ts";
import type { ContainerProps } from "./container.ts";
import type { SidecarOnEc2 } from "./instance-only.ts";
import type { LinuxOnly } from "./linux-only.ts";
import type { VolumesFrom } from "./mount.ts";
import type { PortMap } from "./port-map.ts";
import type { SidecarOverrides } from "./sidecar-overrides.ts";

/** What a sidecar has of what depends on where its task runs; elsewhere its type says why not. */
type SidecarOn<W extends Where> = {
  readonly [Key in keyof SidecarOnEc2]?: W["sidecar"][Key];
};

/**
 * A container beside the main one, in the same task: a log router, a proxy, a migration that runs first. Containers of a
 * task reach each other at `localhost`. Its name is its key in `sidecars`. The type parameters are the names of the other
 * containers and of the volumes, and where the task runs.
 */
export interface SidecarProps<Other extends string = string, Volume extends string = string, W extends Where = Fargate>
  extends ContainerProps<Volume>, LinuxOnly, SidecarOn<W> {
  /**
   * Ports that the container listens on, by names of your own. What is outside the task reaches those with `routes` alone.
   * @default none
   * @example { admin: 9901 }
   */
  readonly ports?: PortMap<string, W>;
  /**
   * Requests that load balancers send to its ports, by port; several to one port are an array. Of a proxy before the main
   * container: of a sidecar of a service, reported as `config/sidecar-routes` elsewhere.
   * @default none
   * @example { web: edge.route({ path: "/*" }) }
   */
  readonly routes?: Readonly<Record<string, Way | readonly Way[]>>;
  /**
   * Whether the whole task stops when this container does. A container that others wait for with `COMPLETE` or
   * `SUCCESS` has to say `false`.
   * @default true, as in ECS
   */
  readonly essential?: boolean;
  /**
   * CPU units set aside for the container, of the task's `cpu`. Containers may use what others leave.
   * @default no share of its own
   */
  readonly cpu?: number;
  /**
   * MiB at which the container is killed; no more than the task's `memory`, reported as
   * `resources/container-memory-over-task`.
   * @default the task's memory is the only limit
   */
  readonly memory?: number;
  /**
   * MiB set aside for the container; no more than `memory`, reported as `resources/memory-reservation-order`.
   * @default none
   */
  readonly memoryReservation?: number;
  /**
   * Containers of the task that have to come first, with what is waited for: other sidecars, or `main`, the main
   * container. A name that the task does not have does not compile:
   * `'mian' does not exist in type '{ readonly main?: Condition; readonly log?: Condition; }'`.
   * @default none
   * @example { main: "HEALTHY" }
   */
  readonly dependsOn?: { readonly [Name in Other]?: Condition };
  /**
   * Containers of the task whose volumes this one has too, at the same paths: other sidecars, or `main`. A name that the
   * task does not have is reported as `schema/volumes-from-unknown` where types do not see it.
   * @default none
   * @example ["main"]
   */
  readonly volumesFrom?: readonly (Other | VolumesFrom<Other>)[];
  /**
   * Whatever ECS accepts beyond these settings, in ECS's own shape.
   * @default none
   */
  readonly overrides?: SidecarOverrides;
}

/** Settings of a sidecar as they are kept: anywhere. */
export type AnySidecarProps = SidecarProps<string, string, Ec2>;

/** A sidecar that several workloads share. The names of volumes and containers in it are checked once the config is compiled. */
export type SharedSidecar<W extends Where = Fargate> = Omit<SidecarProps<string, string, W>, "mounts" | "volumesFrom">;

/**
 * A sidecar that several workloads share. One that a single workload has is plain data in its `sidecars`, where the names
 * in `dependsOn`, `mounts` and `volumesFrom` are checked as they are written; here they are once the config is compiled.
 * What only EC2 has takes `sidecar<Ec2>(…)`.
 * @example
 * const proxy = sidecar({ image: "envoyproxy/envoy:v1.31.2", dependsOn: { main: "HEALTHY" } });
 * const api = service("api", { cpu: 512, memory: 1024, image: images.build("./api"), sidecars: { proxy } });
 */
export function sidecar<W extends Where = Fargate>(props: SidecarProps<string, string, W>): SharedSidecar<W>;
export function sidecar(props: AnySidecarProps): AnySidecarProps {
  return isSettings(props) ? placed({ ...props }, sidecar) : props;
}
