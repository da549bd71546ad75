import type { Capacity, Ec2Capacity, ManagedInstancesCapacity } from "@ecs-dsl/dsl";
import type { Lowering } from "../lowering.ts";
import { planEc2Capacity } from "./ec2-capacity-plan.ts";
import { planManagedInstances } from "./managed-instances-plan.ts";
import type { Noun } from "./noun.ts";
import type { Ec2CapacityPlan, ManagedInstancesPlan } from "./plan.ts";
import { isRecord } from "./prop-shape.ts";

/** Instances of any kind that tasks run on. */
export type AnyCapacity = Ec2Capacity | ManagedInstancesCapacity;

export type CapacityPlan = Ec2CapacityPlan | ManagedInstancesPlan;

export function planCapacity(lowering: Lowering, node: AnyCapacity, subject: Noun): CapacityPlan {
  return isManagedInstances(node)
    ? planManagedInstances(lowering, node, subject)
    : planEc2Capacity(lowering, node, subject);
}

export function isCapacity(capacity: Capacity | string | undefined): capacity is AnyCapacity {
  return isRecord(capacity) && (capacity.kind === "ec2-capacity" || capacity.kind === "managed-instances");
}

function isManagedInstances(capacity: AnyCapacity): capacity is ManagedInstancesCapacity {
  return capacity.kind === "managed-instances";
}

export function isOfEc2(plan: CapacityPlan): plan is Ec2CapacityPlan {
  return plan.kind === "ec2-capacity";
}

export function isManaged(plan: CapacityPlan): plan is ManagedInstancesPlan {
  return plan.kind === "managed-instances";
}
