import type { Value } from "../../../cloudformation/template.ts";
import type { WorkloadPlan } from "../../plan/plan.ts";

/** The network as one stack sees it: its own resources, parameters, or ids. */
export interface NetworkView {
  readonly vpc: Value<string>;
  readonly privateSubnets: Value<readonly Value<string>[]>;
  /** How many they are, where they come as a whole. */
  readonly privateSubnetCount: number;
  readonly publicSubnets: Value<readonly Value<string>[]>;
}

/** The subnets that the tasks of a workload run in. */
export function subnetsOf(workload: WorkloadPlan, network: NetworkView): NetworkView["privateSubnets"] {
  return isPublic(workload) ? network.publicSubnets : network.privateSubnets;
}

/** Whether its tasks have addresses of their own in the internet. */
export function isPublic({ props }: WorkloadPlan): boolean {
  return props.assignPublicIp === true;
}
