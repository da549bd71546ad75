import type { LoadBalancerPlan } from "../plan/plan.ts";

/**
 * What ids of a load balancer, and of everything that belongs to one, end in: a public one that becomes internal is
 * another one, and stands beside the first until nothing uses that any more.
 */
export function schemeSuffix({ props }: Pick<LoadBalancerPlan, "props">): string {
  return props.internal === true ? "Internal" : "";
}
