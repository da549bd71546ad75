import type { ExistingEc2Capacity, ExistingManagedInstances } from "@ecs-dsl/dsl";
import { EXISTING_EC2_CAPACITY, EXISTING_MANAGED_INSTANCES } from "../fields/tables/existing-capacity.ts";
import type { Lowering } from "../lowering.ts";
import { logicalName, namePart } from "../resolve/names.ts";
import { conformed } from "./named-plans.ts";
import type { Noun } from "../nouns/noun.ts";
import type { Ec2CapacityPlan, ManagedInstancesPlan } from "./plan.ts";

export function planExistingCapacity(
  lowering: Lowering,
  node: ExistingEc2Capacity | ExistingManagedInstances,
  subject: Noun,
): Ec2CapacityPlan | ManagedInstancesPlan {
  const name = providerBehind(node.name);
  const named = { name, subject, providerName: name, stem: logicalName(name) };
  if (node.kind === "managed-instances") {
    const existing = conformed(lowering, subject, EXISTING_MANAGED_INSTANCES.shape, node.props);
    return { kind: node.kind, ...named, props: {}, existing, providerId: "" };
  }
  const existing = conformed(lowering, subject, EXISTING_EC2_CAPACITY.shape, node.props);
  return { kind: node.kind, ...named, props: existing, existing, attribute: namePart(name) };
}

/** The name that an ARN ends with, or that is given; what is neither has a finding. */
function providerBehind(given: string): string {
  return given.slice(given.lastIndexOf("/") + 1);
}
