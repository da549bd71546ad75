import type { AnyLoadBalancerData, ExistingLoadBalancerData, OutputReference, ReferredResource } from "@ecs-dsl/dsl";
import { referenceOf } from "@ecs-dsl/dsl/inspect";
import { UNKNOWN } from "@ecs-dsl/validators";
import { partOf, sub } from "../../cloudformation/template.ts";
import type { Lowering } from "../lowering.ts";
import { loadBalancerNames } from "../platform/load-balancer/load-balancer.ts";
import { Deferred } from "../resolve/deferred.ts";
import { nameWritten } from "../resolve/domain-names.ts";
import { logicalName } from "../resolve/names.ts";
import { balancerOf, comesByHttps, givenListener } from "../resolve/existing-load-balancers.ts";
import { fromPlatform } from "../resolve/stack-outputs.ts";
import { outsideId, writtenText } from "./outside-values.ts";

type LoadBalancerValue = "arn" | "url";

/** The value of a load balancer that a reference is about. */
export function loadBalancerValue(reference: OutputReference): LoadBalancerValue | undefined {
  const { resource, output, access, at } = reference;
  if (!isLoadBalancer(resource) || access !== undefined || at !== undefined) return undefined;
  if (output !== "arn" && output !== "url") return undefined;
  return resource.source === "new" || isKnown(resource, output) ? output : undefined;
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
  if (isLoadBalancer(resource) && resource.source === "existing")
    return value === "arn" ? arnText(lowering, resource) : urlText(lowering, resource);
  const stem = logicalName(resource.name).toUpperCase();
  return new Deferred(
    `\${${stem}_${value.toUpperCase()}}`,
    fromPlatform(lowering, loadBalancerNames(resource.name)[value]),
  );
}

function isKnown({ props }: ExistingLoadBalancerData, value: LoadBalancerValue): boolean {
  if (value === "url") return nameWritten(props.domainName) !== undefined || isId(props.dnsName);
  return balancerOf(props) !== undefined || referenceOf(givenListener(props)) !== undefined;
}

/** Whether it is text, or what may be a value from outside: nothing has checked it yet. */
function isId(written: unknown): boolean {
  return typeof written === "string" || referenceOf(written) !== undefined;
}

/** The ARN of a load balancer stands in those of its listeners. */
function arnText(lowering: Lowering, { props }: ExistingLoadBalancerData): Deferred | string {
  const known = balancerOf(props)?.balancerArn;
  const listener = known ?? outsideId(lowering, givenListener(props) ?? "");
  if (typeof listener === "string") return listener;
  const start = sub("arn:${AWS::Partition}:elasticloadbalancing:${AWS::Region}:${AWS::AccountId}:loadbalancer");
  const name = [1, 2, 3].map((index) => partOf(listener, "/", index));
  return new Deferred(UNKNOWN, { "Fn::Join": ["/", [start, ...name]] });
}

function urlText(lowering: Lowering, { props }: ExistingLoadBalancerData): Deferred | string {
  const scheme = comesByHttps(props, undefined) ? "https" : "http";
  const host = nameWritten(props.domainName) ?? writtenText(lowering, props.dnsName);
  if (typeof host === "string") return `${scheme}://${host}`;
  return new Deferred(UNKNOWN, { "Fn::Join": ["", [`${scheme}://`, host.template]] });
}
