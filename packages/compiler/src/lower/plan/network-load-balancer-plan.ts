import type {
  ExistingNetworkLoadBalancerProps,
  NetworkListener,
  NetworkListenerProps,
  NetworkLoadBalancerData,
  NetworkLoadBalancerProps,
} from "@ecs-dsl/dsl";
import { EXISTING_NETWORK_LOAD_BALANCER, NETWORK_LOAD_BALANCER } from "../fields/tables/network-load-balancer.ts";
import { NETWORK_LISTENER } from "../fields/tables/network-listener.ts";
import type { Lowering } from "../lowering.ts";
import { conformed, type Naming } from "./named-plans.ts";
import { nounAt, type Noun } from "../nouns/noun.ts";
import type { Plan, RoutePlan, Settings } from "./plan.ts";
import type { WayPosition } from "./ways.ts";

export interface NewNetworkLoadBalancerPlan extends Plan<NetworkLoadBalancerProps> {
  readonly source: "new";
}

export interface ExistingNetworkLoadBalancerPlan extends Plan<ExistingNetworkLoadBalancerProps> {
  readonly source: "existing";
}

export type NetworkLoadBalancerPlan = NewNetworkLoadBalancerPlan | ExistingNetworkLoadBalancerPlan;

/** A port of a network load balancer that sends to a port of a container. */
export interface NetworkListenerPlan
  extends Settings<NetworkListenerProps>, Pick<RoutePlan, "port" | "at" | "sidecar"> {
  readonly loadBalancer: NetworkLoadBalancerPlan;
}

/** How network load balancers are called and planned. */
export function networkLoadBalancerNaming(
  lowering: Lowering,
): Naming<NetworkLoadBalancerData, NetworkLoadBalancerPlan> {
  return {
    group: () => ({ label: "networkLoadBalancers", words: "network load balancer" }),
    mergesEqual: true,
    plan: (node, subject) => planNetworkLoadBalancer(lowering, ...lowering.defaults.filled(node, subject)),
  };
}

function planNetworkLoadBalancer(
  lowering: Lowering,
  node: NetworkLoadBalancerData,
  subject: Noun,
): NetworkLoadBalancerPlan {
  const { name, source } = node;
  if (node.source === "new") {
    return {
      name,
      subject,
      source: "new",
      props: conformed(lowering, subject, NETWORK_LOAD_BALANCER.shape, node.props),
    };
  }
  const props = conformed(lowering, subject, EXISTING_NETWORK_LOAD_BALANCER.shape, node.props);
  return { name, subject, source, props };
}

/** A listener where it stands among the routes of a container. */
export function planNetworkListener(
  lowering: Lowering,
  node: NetworkListener,
  { holder, words, ...position }: WayPosition,
  loadBalancer: NetworkLoadBalancerPlan,
): NetworkListenerPlan {
  const subject = nounAt(node, holder, position.at, `${words} of ${holder.words}`);
  return {
    ...position,
    subject,
    loadBalancer,
    props: conformed(lowering, subject, NETWORK_LISTENER.shape, node.props),
  };
}
