import type { DomainHealthCheck, OutsideId, RoutingPolicy } from "@ecs-dsl/dsl";
import type { Path } from "@ecs-dsl/validators";
import type { LoadBalancerPlan } from "../plan/plan.ts";
import { isRecord } from "../nouns/prop-shape.ts";

/** A name of a load balancer in DNS. */
export interface DomainPlan {
  readonly name: string;
  /** Id of the zone that it is in; without one, its records are made elsewhere. */
  readonly hostedZone: OutsideId | undefined;
  readonly routingPolicy: RoutingPolicy | undefined;
  readonly healthCheck: DomainHealthCheck | undefined;
  /** Where it is written. */
  readonly at: Path;
}

interface Balancers {
  readonly loadBalancers: readonly LoadBalancerPlan[];
  readonly existingLoadBalancers: readonly LoadBalancerPlan[];
}

/** The Application Load Balancers of an app, which may have names: those that it makes, and those that exist. */
export function balancersOf({ loadBalancers, existingLoadBalancers }: Balancers): readonly LoadBalancerPlan[] {
  return [...loadBalancers, ...existingLoadBalancers];
}

/** The names of a load balancer, as written. */
export function domainsOf({ props: { domainName, hostedZone } }: LoadBalancerPlan): readonly DomainPlan[] {
  if (domainName === undefined) return [];
  const isList = isMany(domainName);
  return (isList ? domainName : [domainName]).map((one, index) => {
    const { name, hostedZone: own = hostedZone, ...policy } = typeof one === "string" ? { name: one } : one;
    const { routingPolicy, healthCheck } = policy;
    return { name, hostedZone: own, routingPolicy, healthCheck, at: isList ? ["domainName", index] : ["domainName"] };
  });
}

type DomainNames = NonNullable<LoadBalancerPlan["props"]["domainName"]>;

function isMany(domainName: DomainNames): domainName is Extract<DomainNames, readonly unknown[]> {
  return Array.isArray(domainName);
}

/** Whether its record is made here. */
export function inZone({ hostedZone }: DomainPlan): boolean {
  return hostedZone !== undefined;
}

/** A name as DNS compares it. */
export function comparedName({ name }: Pick<DomainPlan, "name">): string {
  return name.toLowerCase();
}

/** The name that a URL of the load balancer has, where it has one. */
export function nameInUrl(plan: LoadBalancerPlan): string | undefined {
  return domainsOf(plan).find(({ name }) => !name.startsWith("*"))?.name;
}

/** The same of a value that nothing has checked yet. */
export function nameWritten(domainName: unknown): string | undefined {
  const all: readonly unknown[] = Array.isArray(domainName) ? domainName : [domainName];
  const names = all.map((one) => (isRecord(one) ? one["name"] : one));
  return names.find((name): name is string => typeof name === "string" && !name.startsWith("*"));
}
