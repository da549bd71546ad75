import type { ExistingLoadBalancerProps, OutsideId } from "@ecs-dsl/dsl";
import { BALANCER_ZONES } from "@ecs-dsl/validators/facts";
import { keyOfId, textsIn } from "./outside-ids.ts";

/** A name that ELB gives an Application Load Balancer. */
const NAME_OF_ELB = /^[a-z0-9.-]+\.(?<region>[a-z]{2}[a-z-]*-\d{1,2})\.elb\.amazonaws\.com(?:\.cn)?\.?$/i;

/** The region of a load balancer by the name that ELB gave it, and ELB's hosted zone there, as far as that is known. */
export function zoneOfName(dnsName: string): { readonly region: string; readonly id: string | undefined } | undefined {
  const region = NAME_OF_ELB.exec(dnsName)?.groups?.["region"]?.toLowerCase();
  return region === undefined ? undefined : { region, id: BALANCER_ZONES[region] };
}

/** The same of a load balancer by the name that it has, which one from outside does not show: it is of the environment's region. */
export function zoneOfBalancer(dnsName: OutsideId, region: string | undefined): ReturnType<typeof zoneOfName> {
  if (typeof dnsName === "string") return zoneOfName(dnsName);
  return region === undefined ? undefined : { region, id: BALANCER_ZONES[region] };
}

type Existing = Partial<ExistingLoadBalancerProps>;

/** The ARN of a listener: of a load balancer `app/NAME/ID`, in a region and an account. */
const ARN =
  /^(?<start>arn:[a-z-]+:elasticloadbalancing:(?<region>[a-z0-9-]+):(?<account>\d{12}):)listener\/(?<fullName>app\/[\w-]+\/[0-9a-f]+)\/[0-9a-f]+$/;

/** What the ARN of a listener says. */
export interface ListenerArn {
  readonly region: string;
  readonly account: string;
  /** That of its load balancer, `app/NAME/ID`, as metrics call it. */
  readonly fullName: string;
  readonly balancerArn: string;
}

/** Nothing where it is not the ARN of a listener of an Application Load Balancer. */
export function listenerArn(text: string): ListenerArn | undefined {
  const { start = "", region = "", account = "", fullName = "" } = ARN.exec(text)?.groups ?? {};
  return fullName === "" ? undefined : { region, account, fullName, balancerArn: `${start}loadbalancer/${fullName}` };
}

/** The listeners by their ports, as they are written: undefined is the port of the main one. */
export function listenerOf({ listeners = {} }: Existing, port: number | undefined): OutsideId | undefined {
  if (port === undefined) return listeners.https ?? listeners.http;
  const named = port === 443 ? listeners.https : port === 80 ? listeners.http : undefined;
  return named ?? listeners[`${port}`];
}

/** The ports that routes may name. */
export function portsOf({ listeners = {} }: Existing): readonly number[] {
  return Object.keys(listeners).map((name) => ({ https: 443, http: 80 })[name] ?? Number(name));
}

/** What the load balancer is called, by the first of its listeners that says it. */
export function balancerOf({ listeners = {} }: Existing): ListenerArn | undefined {
  return textsIn(Object.values(listeners))
    .map(listenerArn)
    .find((one) => one !== undefined);
}

/** A listener of it, as it is written, where none says as text what the load balancer is called. */
export function givenListener(existing: Existing): OutsideId | undefined {
  return listenerOf(existing, undefined) ?? Object.values(existing.listeners ?? {})[0];
}

/** What tells the load balancer from others: another one has other target groups. */
export function identityOf(existing: Existing): string {
  const listener = givenListener(existing);
  return balancerOf(existing)?.balancerArn ?? (listener === undefined ? "" : keyOfId(listener));
}

/** Whether requests come by HTTPS, as far as that is known: of another port nothing is. */
export function comesByHttps({ listeners = {} }: Existing, port: number | undefined): boolean {
  if (port === undefined) return listeners.https !== undefined;
  return port !== 80 || listeners["80"] !== undefined;
}
