import type { LoadBalancerData, OutputReference, ReferredResource } from "@ecs-dsl/dsl";
import type { Lowering } from "../lowering.ts";
import { loadBalancerNames } from "../platform/load-balancer/load-balancer.ts";
import { Deferred } from "../resolve/deferred.ts";
import { logicalName } from "../resolve/names.ts";
import { fromPlatform } from "../resolve/stack-outputs.ts";

type LoadBalancerValue = "arn" | "url";

/** The value of a load balancer that a reference is about. */
export function loadBalancerValue(reference: OutputReference): LoadBalancerValue | undefined {
  const { resource, output, access, at } = reference;
  if (!isLoadBalancer(resource) || access !== undefined || at !== undefined) return undefined;
  return output === "arn" || output === "url" ? output : undefined;
}

/** True for a load balancer among what references lead to. */
export function isLoadBalancer(resource: ReferredResource): resource is LoadBalancerData {
  return resource.kind === "load-balancer";
}

/** The value, which the platform has as an output. */
export function loadBalancerText(
  lowering: Lowering,
  value: LoadBalancerValue,
  { resource }: OutputReference,
): Deferred {
  const stem = logicalName(resource.name).toUpperCase();
  return new Deferred(
    `\${${stem}_${value.toUpperCase()}}`,
    fromPlatform(lowering, loadBalancerNames(resource.name)[value]),
  );
}
