import type { LoadBalancerPlan } from "../plan/plan.ts";
import { identityOf } from "./existing-load-balancers.ts";
import { hashed } from "./names.ts";

/**
 * What ids of a load balancer, and of everything that belongs to one, end in: a public one that becomes internal is
 * another one, and so is one that exists; it stands beside the first until nothing uses that any more.
 */
export function schemeSuffix({ props, existing }: Pick<LoadBalancerPlan, "props" | "existing">): string {
  if (existing !== undefined) return hashed(identityOf(existing));
  return props.internal === true ? "Internal" : "";
}
