import type { ContainerDefinition } from "@ecs-dsl/validators";
import { placed } from "./call-site.ts";
import type { Condition, ContainerProps } from "./container.ts";

/** The escape hatch of a sidecar. */
export interface SidecarOverrides {
  readonly container?: Partial<ContainerDefinition>;
}

/** Settings of a sidecar. */
export interface SidecarProps<Needs extends string = string> extends ContainerProps {
  readonly essential?: boolean;
  readonly cpu?: number;
  readonly memory?: number;
  readonly memoryReservation?: number;
  readonly dependsOn?: { readonly [Name in Needs]: Condition };
  readonly overrides?: SidecarOverrides;
}

/** A container beside the main one, in the same task. */
export interface Sidecar<Name extends string = string, Needs extends string = string> {
  readonly kind: "sidecar";
  readonly name: Name;
  readonly needs: readonly Needs[];
  readonly props: SidecarProps;
}

/** A container beside the main one, in the same task. */
export function sidecar<const Name extends string, Needs extends string = never>(
  name: Name,
  props: SidecarProps<Needs>,
): Sidecar<Name, Needs>;
export function sidecar(name: string, props: SidecarProps): Sidecar {
  const needs = Object.freeze(Object.keys(props?.dependsOn ?? {}));
  return placed({ kind: "sidecar", name, needs, props: Object.freeze({ ...props }) }, sidecar);
}
