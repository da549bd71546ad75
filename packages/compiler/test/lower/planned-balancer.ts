import { loadBalancer, type LoadBalancerProps } from "@ecs-dsl/dsl";
import { noun } from "../../src/lower/nouns/noun.ts";
import type { LoadBalancerPlan } from "../../src/lower/plan/plan.ts";

/** The plan of a load balancer whose props have their shape. */
export function plannedBalancer(props: LoadBalancerProps, name = "edge"): LoadBalancerPlan {
  return { name, subject: noun(loadBalancer(name, props), `loadBalancers.${name}`, `load balancer "${name}"`), props };
}
