import type { CloudMapPlan, DiscoveryPlan } from "../plan/discovery-plan.ts";
import type { WorkloadPlan } from "../plan/plan.ts";
import { hasInterfaces, isEcsService, shiftOf } from "../workloads/service/plan.ts";
import { type Connections, isUdp, portNumber } from "./connections.ts";

/** What a workload has of Service Connect. */
export interface Membership {
  /** Its ports that others name, sorted. */
  readonly served: readonly string[];
  /** Whether its tasks have a proxy. */
  readonly isMember: boolean;
}

/** A server of the ports that others name; a client where addresses are those of Service Connect. */
export function membershipOf(
  { name, ports = {} }: WorkloadPlan,
  { addresses, serviceConnect }: DiscoveryPlan,
  connections: Connections,
): Membership {
  if (serviceConnect === undefined) return { served: [], isMember: false };
  const served = connections.servedBy(name).filter((port) => !isUdp(ports[port]));
  const isClient = addresses === "serviceConnect" && isCaller(name, connections);
  return { served, isMember: isClient || served.length > 0 };
}

function isCaller(name: string, { of, toExisting }: Connections): boolean {
  return of(name).length > 0 || toExisting(name).length > 0;
}

/**
 * The namespace in which the tasks of a workload are registered: those of services with ports and interfaces of their own. Where traffic is
 * shifted, which AWS describes for services without such names alone, only those that others call.
 */
export function registryOf(
  workload: WorkloadPlan,
  { cloudMap }: DiscoveryPlan,
  connections: Connections,
): CloudMapPlan | undefined {
  const isFound = isEcsService(workload) && hasInterfaces(workload) && numberedPorts(workload).length > 0;
  const isNamed = shiftOf(workload) === undefined || connections.servedBy(workload.name).length > 0;
  return isFound && isNamed ? cloudMap : undefined;
}

/** The ports that have one number, by name. */
function numberedPorts({ ports = {} }: WorkloadPlan): readonly string[] {
  return Object.keys(ports).filter((name) => portNumber(ports[name]) !== undefined);
}

/** The port that SRV records say: the one that others call, or the only one. */
export function srvPortOf(workload: WorkloadPlan, connections: Connections): string | undefined {
  const [called] = connections.servedBy(workload.name);
  return called ?? numberedPorts(workload)[0];
}

/** What follows the name of a service in its addresses. */
export function domainOf({ addresses, cloudMap }: DiscoveryPlan): string {
  return addresses === "cloudMap" && cloudMap !== undefined ? `.${cloudMap.name}` : "";
}

/**
 * What a workload is found by and finds others by, the first of which is what its addresses are of; undefined where a template says it
 * without that. `deploy.sh` holds it against what is deployed.
 */
export function discoveryText(
  workload: WorkloadPlan,
  discovery: DiscoveryPlan,
  connections: Connections,
): string | undefined {
  const { addresses, serviceConnect, cloudMap } = discovery;
  if (cloudMap === undefined) return undefined;
  const isPart =
    registryOf(workload, discovery, connections) !== undefined ||
    isCaller(workload.name, connections) ||
    connections.servedBy(workload.name).length > 0;
  if (!isPart) return undefined;
  const names = `cloudMap/${cloudMap.name}/${cloudMap.records.join("+")}`;
  const all = serviceConnect === undefined ? [names] : [names, `serviceConnect/${serviceConnect.namespace}`];
  return (addresses === "cloudMap" ? all : all.toReversed()).join(" ");
}
