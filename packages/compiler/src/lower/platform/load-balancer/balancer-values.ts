import { partOf, type Value } from "../../../cloudformation/template.ts";
import type { Lowering } from "../../lowering.ts";
import type { LoadBalancerPlan, RoutePlan } from "../../plan/plan.ts";
import { balancerOf, givenListener, listenerOf } from "../../resolve/existing-load-balancers.ts";
import { outsideId } from "../../resources/outside-values.ts";
import { fromPlatform } from "../../resolve/stack-outputs.ts";
import { loadBalancerNames } from "./load-balancer.ts";

/** The security group of a load balancer, in a workload's stack. */
export function balancerGroup(lowering: Lowering, { name, existing }: LoadBalancerPlan): Value<string> {
  const { securityGroup } = loadBalancerNames(name);
  return existing?.securityGroup === undefined
    ? fromPlatform(lowering, securityGroup, "AWS::EC2::SecurityGroup::Id")
    : outsideId(lowering, existing.securityGroup);
}

/** What metrics call it: `app/edge/50dc6c495c0c9188`. */
export function balancerFullName(lowering: Lowering, { name, existing }: LoadBalancerPlan): Value<string> {
  if (existing === undefined) return fromPlatform(lowering, loadBalancerNames(name).fullName);
  return balancerOf(existing)?.fullName ?? nameIn(outsideId(lowering, givenListener(existing) ?? ""));
}

/** What metrics call the load balancer of a listener whose ARN is a value from outside: it stands in that. */
function nameIn(listener: Value<string>): Value<string> {
  if (typeof listener === "string") return "";
  return { "Fn::Join": ["/", [1, 2, 3].map((index) => partOf(listener, "/", index))] };
}

/** The ARN of the listener that a route is on. */
export function listenerOfRoute(lowering: Lowering, { loadBalancer, props: { listener } }: RoutePlan): Value<string> {
  const { name, existing } = loadBalancer;
  if (existing !== undefined) return outsideId(lowering, listenerOf(existing, listener) ?? "");
  const names = loadBalancerNames(name);
  return fromPlatform(lowering, listener === undefined ? names.listener : names.listenerOn(listener));
}
