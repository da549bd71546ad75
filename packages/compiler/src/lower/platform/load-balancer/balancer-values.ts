import type { Value } from "../../../cloudformation/template.ts";
import type { Lowering } from "../../lowering.ts";
import type { LoadBalancerPlan, RoutePlan } from "../../plan/plan.ts";
import { balancerOf, listenerOf } from "../../resolve/existing-load-balancers.ts";
import { fromPlatform } from "../../resolve/stack-outputs.ts";
import { loadBalancerNames } from "./load-balancer.ts";

/** The security group of a load balancer, in a workload's stack. */
export function balancerGroup(lowering: Lowering, { name, existing }: LoadBalancerPlan): Value<string> {
  const { securityGroup } = loadBalancerNames(name);
  return existing?.securityGroup ?? fromPlatform(lowering, securityGroup, "AWS::EC2::SecurityGroup::Id");
}

/** What metrics call it: `app/edge/50dc6c495c0c9188`. */
export function balancerFullName(lowering: Lowering, { name, existing }: LoadBalancerPlan): Value<string> {
  return existing === undefined
    ? fromPlatform(lowering, loadBalancerNames(name).fullName)
    : (balancerOf(existing)?.fullName ?? "");
}

/** The ARN of the listener that a route is on. */
export function listenerOfRoute(lowering: Lowering, { loadBalancer, props: { listener } }: RoutePlan): Value<string> {
  const { name, existing } = loadBalancer;
  if (existing !== undefined) return listenerOf(existing, listener) ?? "";
  const names = loadBalancerNames(name);
  return fromPlatform(lowering, listener === undefined ? names.listener : names.listenerOn(listener));
}
