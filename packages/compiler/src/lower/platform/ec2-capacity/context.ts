import type { Value } from "../../../cloudformation/template.ts";
import type { OutsideId, Reference } from "@ecs-dsl/dsl";
import type { Tags } from "../../fields/tags.ts";
import type { Ec2CapacityPlan } from "../../plan/plan.ts";
import type { NetworkPart } from "../network/network.ts";

/** What a capacity is made beside. */
export interface CapacityContext {
  readonly appTags: Tags;
  /** The cluster's name. */
  readonly cluster: string;
  /** `<app>-<environment>` */
  readonly prefix: string;
  readonly network: NetworkPart;
  /** What an id is in a template that may be a value from outside. */
  readonly valueOf: (id: OutsideId) => Value<string>;
  /** What the value is in a template that is the id of a machine image. */
  readonly imageOf: (id: Reference<"output">) => Value<string>;
}

/** True where ECS keeps instances with tasks from being scaled in: it does so where it scales them. */
export function protectsInstances({ props }: Ec2CapacityPlan): boolean {
  return (props.managedTerminationProtection ?? scalingOf(props)) === "ENABLED";
}

/** Whether ECS starts and stops the instances. */
export function scalingOf({ managedScaling }: Ec2CapacityPlan["props"]): "ENABLED" | "DISABLED" {
  return managedScaling?.status ?? "ENABLED";
}
