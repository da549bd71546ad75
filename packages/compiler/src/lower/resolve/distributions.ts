import type { DistributionDomain, OutsideId } from "@ecs-dsl/dsl";
import type { Intrinsic } from "../../cloudformation/template.ts";
import type { BucketPlan, DistributionPlan, OriginPlan } from "../plan/distribution-plan.ts";
import type { LoadBalancerPlan } from "../plan/plan.ts";
import type { DomainPlan } from "./domain-names.ts";
import { keyOfId, textsIn } from "./outside-ids.ts";

interface Named extends Pick<DomainPlan, "name" | "at"> {
  readonly hostedZone: OutsideId | undefined;
}

/** The names of a distribution, as written. */
export function namesOf({ props: { domainName, hostedZone } }: DistributionPlan): readonly Named[] {
  if (domainName === undefined) return [];
  const isList = isMany(domainName);
  return (isList ? domainName : [domainName]).map((one, index) => {
    const { name, hostedZone: own = hostedZone } = typeof one === "string" ? { name: one } : one;
    return { name, hostedZone: own, at: isList ? ["domainName", index] : ["domainName"] };
  });
}

function isMany(names: DistributionDomain | readonly DistributionDomain[]): names is readonly DistributionDomain[] {
  return Array.isArray(names);
}

/** Where it gets things from: each place once, in the order in which behaviors name them. */
export function originsOf({ behaviors }: DistributionPlan): readonly OriginPlan[] {
  const byId = new Map<string, OriginPlan>();
  for (const { origin } of behaviors) if (origin !== undefined) byId.set(originId(origin), origin);
  return Array.from(byId.values());
}

/** What tells an origin from the others of a distribution. */
export function originId(origin: OriginPlan): string {
  return origin.kind === "bucket" ? bucketId(origin) : `load-balancer-${origin.balancer.name}`;
}

function bucketId({ bucket, path = "" }: BucketPlan): string {
  return `bucket-${keyOfId(bucket)}${path}`;
}

/** The load balancers behind distributions, each once. */
export function balancersBehind(distributions: readonly DistributionPlan[]): ReadonlySet<LoadBalancerPlan> {
  const origins = distributions.flatMap(originsOf);
  return new Set(origins.flatMap((origin) => (origin.kind === "load-balancer" ? [origin.balancer] : [])));
}

/** Whether distributions alone may ask the load balancer, which the internet reaches. */
export function isGuarded({ props: { internal = false, allowFrom } }: LoadBalancerPlan): boolean {
  return !internal && allowFrom === undefined;
}

/** Whether the settings of the load balancer let CloudFront in by themselves. */
export function letsCloudFrontIn({ props: { allowFrom = [] } }: LoadBalancerPlan): boolean {
  return textsIn(allowFrom).some((from) => from === "0.0.0.0/0" || from.startsWith("pl-"));
}

/** The header by which a load balancer knows requests of its distributions. */
export const ORIGIN_HEADER = "X-Origin-Verify";

/**
 * The value of the secret, which CloudFormation reads whenever it makes or changes what has it.
 * Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-secretsmanager.html. Checked 2026-11-29.
 */
export function secretValue(arn: Intrinsic): Intrinsic {
  return { "Fn::Join": ["", ["{{resolve:secretsmanager:", arn, "}}"]] };
}

/** The versions of the secret by which its routes know such requests, the newest first. */
export function secretVersions({ props: { originSecretVersion: version = 1 } }: LoadBalancerPlan): readonly number[] {
  return version > 1 ? [version, version - 1] : [version];
}

/** Those of each load balancer that has secrets, by its name. */
export function secretsByName(distributions: readonly DistributionPlan[]): readonly [string, readonly number[]][] {
  const guarded = Array.from(balancersBehind(distributions)).filter(isGuarded);
  return guarded.map((balancer) => [balancer.name, secretVersions(balancer)]);
}
