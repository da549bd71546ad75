import type {
  Capacity,
  Ec2Capacity,
  ExistingEc2Capacity,
  ExistingManagedInstances,
  ManagedInstancesCapacity,
} from "@ecs-dsl/dsl";
import type { Lowering } from "../lowering.ts";
import { planEc2Capacity } from "./ec2-capacity-plan.ts";
import { planExistingCapacity } from "./existing-capacity-plan.ts";
import { planManagedInstances } from "./managed-instances-plan.ts";
import type { Naming } from "./named-plans.ts";
import type { Noun } from "../nouns/noun.ts";
import type { Ec2CapacityPlan, ManagedInstancesPlan } from "./plan.ts";
import { isRecord } from "../nouns/prop-shape.ts";

/** Instances of any kind that tasks run on. */
export type AnyCapacity = Ec2Capacity | ExistingEc2Capacity | ManagedInstancesCapacity | ExistingManagedInstances;

export type CapacityPlan = Ec2CapacityPlan | ManagedInstancesPlan;

/** How capacities are called and planned: one that exists may have the name of a new one. */
export function capacityNaming(lowering: Lowering): Naming<AnyCapacity, CapacityPlan> {
  return {
    group: () => ({ label: "capacities", words: "capacity" }),
    key: ({ source, name }) => (source === "existing" ? `existing ${name}` : name),
    mergesEqual: true,
    plan: (node, subject) => planCapacity(lowering, ...lowering.defaults.filled(node, subject)),
  };
}

function planCapacity(lowering: Lowering, node: AnyCapacity, subject: Noun): CapacityPlan {
  if (node.source === "existing") return planExistingCapacity(lowering, node, subject);
  return node.kind === "managed-instances"
    ? planManagedInstances(lowering, node, subject)
    : planEc2Capacity(lowering, node, subject);
}

export function isExisting({ existing }: CapacityPlan): boolean {
  return existing !== undefined;
}

export function isCapacity(capacity: Capacity | string | undefined): capacity is AnyCapacity {
  return isRecord(capacity) && (capacity.kind === "ec2-capacity" || capacity.kind === "managed-instances");
}

export function isOfEc2(plan: CapacityPlan): plan is Ec2CapacityPlan {
  return plan.kind === "ec2-capacity";
}

export function isManaged(plan: CapacityPlan): plan is ManagedInstancesPlan {
  return plan.kind === "managed-instances";
}
