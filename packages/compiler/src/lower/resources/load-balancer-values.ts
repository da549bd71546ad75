import type { AnyLoadBalancerData, OutputReference, ReferredResource } from "@ecs-dsl/dsl";
import type { Lowering } from "../lowering.ts";
import { loadBalancerNames } from "../platform/load-balancer/load-balancer.ts";
import { Deferred } from "../resolve/deferred.ts";
import { nameWritten } from "../resolve/domain-names.ts";
import { logicalName } from "../resolve/names.ts";
import { balancerOf, comesByHttps } from "../resolve/existing-load-balancers.ts";
import { fromPlatform } from "../resolve/stack-outputs.ts";

type LoadBalancerValue = "arn" | "url";

/** The value of a load balancer that a reference is about. */
export function loadBalancerValue(reference: OutputReference): LoadBalancerValue | undefined {
  const { resource, output, access, at } = reference;
  if (!isLoadBalancer(resource) || access !== undefined || at !== undefined) return undefined;
  if (output !== "arn" && output !== "url") return undefined;
  return resource.source === "new" || givenValue(resource, output) !== undefined ? output : undefined;
}

/** True for a load balancer among what references lead to. */
export function isLoadBalancer(resource: ReferredResource): resource is AnyLoadBalancerData {
  return resource.kind === "load-balancer";
}

/** The value, which the platform has as an output; of one that exists it is text. */
export function loadBalancerText(
  lowering: Lowering,
  value: LoadBalancerValue,
  { resource }: OutputReference,
): Deferred | string {
  if (isLoadBalancer(resource) && resource.source === "existing") return givenValue(resource, value) ?? "";
  const stem = logicalName(resource.name).toUpperCase();
  return new Deferred(
    `\${${stem}_${value.toUpperCase()}}`,
    fromPlatform(lowering, loadBalancerNames(resource.name)[value]),
  );
}

function givenValue(resource: AnyLoadBalancerData, value: LoadBalancerValue): string | undefined {
  if (resource.source === "new") return undefined;
  if (value === "arn") return balancerOf(resource.props)?.balancerArn;
  const { domainName, dnsName } = resource.props;
  const host = nameWritten(domainName) ?? dnsName;
  if (typeof host !== "string") return undefined;
  return `${comesByHttps(resource.props, undefined) ? "https" : "http"}://${host}`;
}
