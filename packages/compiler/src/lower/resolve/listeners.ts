import type { OutsideId } from "@ecs-dsl/dsl";
import type { LoadBalancerPlan } from "../plan/plan.ts";
import { domainsOf } from "./domain-names.ts";
import { comesByHttps } from "./existing-load-balancers.ts";
import { idsIn } from "./outside-ids.ts";

/** A port that a load balancer listens on, for routes. */
export interface ListenerPlan {
  readonly port: number;
  /** ARNs of certificates; the first is the default. Without any, it speaks plain HTTP. */
  readonly certificates: readonly OutsideId[];
}

/** The port on which routes are that name none; a name in DNS comes with a certificate. */
export function mainPort(plan: LoadBalancerPlan): 80 | 443 {
  return certificatesOf(plan).length > 0 || domainsOf(plan).length > 0 ? 443 : 80;
}

/** The certificates that are given for the main listener, each once. */
export function certificatesOf({ props }: LoadBalancerPlan): readonly OutsideId[] {
  return idsIn(props.certificate);
}

/** Listeners beside 80 and 443, by their ports. */
export function furtherListeners({ props: { listeners = {} } }: LoadBalancerPlan): readonly ListenerPlan[] {
  const all = Object.entries(listeners).map(([port, { certificate }]) => ({
    port: Number(port),
    certificates: idsIn(certificate),
  }));
  return all.filter(({ port }) => isFreePort(port)).toSorted((left, right) => left.port - right.port);
}

/** Whether a listener may be on it: 80 and 443 are the load balancer's own. */
export function isFreePort(port: number): boolean {
  return Number.isInteger(port) && port >= 1 && port <= 65_535 && port !== 80 && port !== 443;
}

/** Whether requests come to the port by HTTPS. */
export function isSecure(plan: LoadBalancerPlan, port: number | undefined): boolean {
  if (plan.existing !== undefined) return comesByHttps(plan.existing, port);
  if (port === undefined) return mainPort(plan) === 443;
  return furtherListeners(plan).some((listener) => listener.port === port && listener.certificates.length > 0);
}
