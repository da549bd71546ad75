import { processorOfCapacity } from "../plan/ec2-capacity-plan.ts";
import type { WorkloadPlan } from "../plan/plan.ts";

/** What the images of a workload are made for where it does not say so: what its instances have, or what Fargate has. */
export function processorOf({ instances }: WorkloadPlan): "ARM64" | "X86_64" | undefined {
  const [first] = instances;
  return first === undefined ? "X86_64" : processorOfCapacity(first);
}
