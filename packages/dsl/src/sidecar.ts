import type { ContainerDefinition } from "@ecs-dsl/validators";
import { placed } from "./call-site.ts";
import type { Condition, ContainerProps } from "./container.ts";

/** The escape hatch of a sidecar: whatever ECS accepts, in ECS's own shape. It is checked like everything else. */
export interface SidecarOverrides {
  /**
   * Properties of the container definition that replace what the compiler writes: `linuxParameters`, `ulimits`, …
   * @default none
   * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
   */
  readonly container?: Partial<ContainerDefinition>;
}

/** Settings of a sidecar. */
export interface SidecarProps<Needs extends string = string> extends ContainerProps {
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
   * MiB set aside for the container; less than `memory`.
   * @default none
   */
  readonly memoryReservation?: number;
  /**
   * Containers of the task that have to come first, with what is waited for: the service's own name for its main
   * container, or other sidecars. A name that the task does not have is an error in `sidecars` of the service:
   * `Type 'Sidecar<"proxy", "ap">' is not assignable to type 'Sidecar<"proxy", "api" | "proxy">'`.
   * @default none
   * @example { api: "HEALTHY" }
   */
  readonly dependsOn?: { readonly [Name in Needs]: Condition };
  /**
   * Whatever ECS accepts beyond these settings, in ECS's own shape.
   * @default none
   */
  readonly overrides?: SidecarOverrides;
}

/** A container beside the main one, in the same task. Made by {@link sidecar}. */
export interface Sidecar<Name extends string = string, Needs extends string = string> {
  readonly kind: "sidecar";
  /** The container's name, as given. */
  readonly name: Name;
  /** Names of the containers in `dependsOn`. */
  readonly needs: readonly Needs[];
  /** All settings, as given. */
  readonly props: SidecarProps;
}

/**
 * A container beside the main one, in the same task: a log router, a proxy, a migration that runs first. Containers of a
 * task reach each other at `localhost`.
 *
 * @param name the container's name: letters, digits, `-` and `_`, at most 255 characters; not the service's own
 * @example
 * service("api", {
 *   cpu: 512, memory: 1024, image: images.build("./api"),
 *   sidecars: [sidecar("migrate", { image: images.build("./migrate"), essential: false })],
 *   dependsOn: { migrate: "SUCCESS" },
 * });
 */
export function sidecar<const Name extends string, Needs extends string = never>(
  name: Name,
  props: SidecarProps<Needs>,
): Sidecar<Name, Needs>;
export function sidecar(name: string, props: SidecarProps): Sidecar {
  const needs = Object.freeze(Object.keys(props?.dependsOn ?? {}));
  return placed({ kind: "sidecar", name, needs, props: Object.freeze({ ...props }) }, sidecar);
}
