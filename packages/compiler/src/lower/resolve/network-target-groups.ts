import type { NetworkHealthCheck, OutsideId } from "@ecs-dsl/dsl";
import type { NetworkListenerPlan, NetworkLoadBalancerPlan } from "../plan/network-load-balancer-plan.ts";
import type { ServicePlan } from "../workloads/service/plan.ts";
import { shiftOf } from "../workloads/service/plan.ts";
import { portNumber } from "./connections.ts";
import { hashed, logicalName } from "./names.ts";
import { idsIn, keyOfId } from "./outside-ids.ts";
import { schemeSuffix } from "./scheme-suffix.ts";
import { containerOf } from "./target-groups.ts";

/** A port of a network load balancer with the target group that it alone sends to: so neither ever moves to another. */
export interface NetworkTargetGroupPlan {
  /** Its logical id. */
  readonly id: string;
  /** That of the group that new tasks go to in turn with this one, where a deployment shifts the traffic. */
  readonly alternateId?: string;
  /** The logical id of the listener. */
  readonly listenerId: string;
  readonly listener: NetworkListenerPlan;
  readonly loadBalancer: NetworkLoadBalancerPlan;
  /** The container whose port it is. */
  readonly containerName: string;
  readonly containerPort: number;
  /** What the tasks speak. */
  readonly protocol: "TCP" | "UDP";
  /** Whether the container has the port for the other protocol, too. */
  readonly isOfBoth: boolean;
  readonly healthCheck: NetworkHealthCheck & Required<Pick<NetworkHealthCheck, "protocol">>;
}

/** What the network load balancers of a service send to, and its listeners to ports that it does not have. */
export interface NetworkTargetGroups {
  readonly groups: readonly NetworkTargetGroupPlan[];
  readonly unresolved: readonly NetworkListenerPlan[];
}

/** The target groups of a service's listeners. */
export function networkTargetGroups(service: ServicePlan): NetworkTargetGroups {
  const groups: NetworkTargetGroupPlan[] = [];
  const unresolved: NetworkListenerPlan[] = [];
  for (const listener of service.networkListeners) {
    const group = groupOf(service, listener);
    if (group === undefined) unresolved.push(listener);
    else groups.push(group);
  }
  return { groups, unresolved };
}

function groupOf(service: ServicePlan, listener: NetworkListenerPlan): NetworkTargetGroupPlan | undefined {
  const { ports = {}, containerName } = containerOf(service, listener);
  const port = ports[listener.port];
  const containerPort = portNumber(port);
  if (containerPort === undefined) return undefined;
  const protocol = protocolOf(port);
  return {
    ...idsOf(listener, shiftOf(service) !== undefined),
    listener,
    loadBalancer: listener.loadBalancer,
    containerName,
    containerPort,
    protocol,
    isOfBoth: Object.values(ports).some(
      (other) => portNumber(other) === containerPort && protocolOf(other) !== protocol,
    ),
    healthCheck: healthCheckOf(listener),
  };
}

function protocolOf(port: number | { readonly protocol?: string } | undefined): "TCP" | "UDP" {
  return typeof port === "object" && port.protocol === "udp" ? "UDP" : "TCP";
}

function idsOf(listener: NetworkListenerPlan, isShifted: boolean) {
  const { stem, suffix } = networkListenerStem(listener);
  const id = `${stem}TargetGroup${suffix}`;
  const own = { id, listenerId: `${stem}Listener${suffix}` };
  return isShifted ? { ...own, alternateId: `${id}Alternate` } : own;
}

/** What logical ids about a port of a load balancer begin and end with. Another load balancer is another id: a group has one alone. */
export function networkListenerStem({ loadBalancer, props }: NetworkListenerPlan) {
  const suffix =
    loadBalancer.source === "new" ? schemeSuffix(loadBalancer) : hashed(keyOfId(loadBalancer.props.arn ?? ""));
  return { stem: `${logicalName(loadBalancer.name)}Port${props.port ?? 0}`, suffix };
}

function healthCheckOf({ props: { healthCheck = {} } }: NetworkListenerPlan): NetworkTargetGroupPlan["healthCheck"] {
  const given = typeof healthCheck === "string" ? { path: healthCheck } : healthCheck;
  const protocol = given.protocol ?? (given.path === undefined ? "TCP" : "HTTP");
  return protocol === "TCP" ? { ...given, protocol } : { path: "/", ...given, protocol };
}

/** What clients speak on a port of a network load balancer. */
export function listenerProtocol({ protocol, listener }: NetworkTargetGroupPlan): "TCP" | "UDP" | "TLS" {
  return protocol === "TCP" && certificatesOfListener(listener).length > 0 ? "TLS" : protocol;
}

/** The certificates of a listener, each once; the first is the default. */
export function certificatesOfListener({ props }: NetworkListenerPlan): readonly OutsideId[] {
  return idsIn(props.certificate);
}
