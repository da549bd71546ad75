import type { NetworkLoadBalancerData, OutputReference, ReferredResource } from "@ecs-dsl/dsl";
import type { Lowering } from "../lowering.ts";
import { networkLoadBalancerOutput } from "../platform/load-balancer/network-load-balancer.ts";
import { isRecord } from "../nouns/prop-shape.ts";
import { Deferred } from "../resolve/deferred.ts";
import { logicalName } from "../resolve/names.ts";
import { writtenText } from "./outside-values.ts";

type NetworkLoadBalancerValue = "arn" | "host";

/** The value of a network load balancer that a reference is about, which one that exists has where it is given. */
export function networkLoadBalancerValue(reference: OutputReference): NetworkLoadBalancerValue | undefined {
  const { resource, output, access, at } = reference;
  if (!isNetworkLoadBalancer(resource) || access !== undefined || at !== undefined) return undefined;
  if (output !== "arn" && output !== "host") return undefined;
  return resource.source === "new" || givenValue(resource, output) !== undefined ? output : undefined;
}

/** True for a network load balancer among what references lead to. */
export function isNetworkLoadBalancer(resource: ReferredResource): resource is NetworkLoadBalancerData {
  return resource.kind === "network-load-balancer";
}

/** The value, which the platform has as an output, or the config as text. */
export function networkLoadBalancerText(
  lowering: Lowering,
  value: NetworkLoadBalancerValue,
  { resource }: OutputReference,
): Deferred | string {
  if (resource.source === "existing") {
    return writtenText(lowering, givenValue(resource, value));
  }
  const stem = logicalName(resource.name).toUpperCase();
  return new Deferred(`\${${stem}_${value.toUpperCase()}}`, networkLoadBalancerOutput(lowering, resource.name, value));
}

function givenValue({ props }: ReferredResource, value: NetworkLoadBalancerValue): unknown {
  // What cannot be settings, or not such a value, has its finding where it is given.
  return isRecord(props) ? props[value === "arn" ? "arn" : "dnsName"] : "";
}
