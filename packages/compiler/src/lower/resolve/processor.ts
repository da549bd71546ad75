import { processorOfCapacity } from "../plan/ec2-capacity-plan.ts";
import { processorOfManaged } from "../plan/managed-instances-plan.ts";
import type { WorkloadPlan } from "../plan/plan.ts";

/** What the images of a workload are made for where it does not say so: what its instances have, or what Fargate has. */
export function processorOf({ instances, managed }: WorkloadPlan): "ARM64" | "X86_64" | undefined {
  const [first] = instances;
  if (first !== undefined) return processorOfCapacity(first);
  const [any] = managed;
  return (any === undefined ? undefined : processorOfManaged(any)) ?? "X86_64";
}
