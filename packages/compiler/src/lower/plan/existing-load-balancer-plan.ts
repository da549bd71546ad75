import type { AnyLoadBalancerData } from "@ecs-dsl/dsl";
import { EXISTING_LOAD_BALANCER } from "../fields/tables/existing-load-balancer.ts";
import { LOAD_BALANCER } from "../fields/tables/load-balancer.ts";
import type { Lowering } from "../lowering.ts";
import { conformed, type Naming } from "./named-plans.ts";
import type { Noun } from "../nouns/noun.ts";
import type { LoadBalancerPlan } from "./plan.ts";

/** How load balancers are called and planned, those that exist as well. */
export function loadBalancerNaming(lowering: Lowering): Naming<AnyLoadBalancerData, LoadBalancerPlan> {
  return {
    group: () => ({ label: "loadBalancers", words: "load balancer" }),
    mergesEqual: true,
    plan: (node, subject) => planLoadBalancer(lowering, ...lowering.defaults.filled(node, subject)),
  };
}

function planLoadBalancer(lowering: Lowering, node: AnyLoadBalancerData, subject: Noun): LoadBalancerPlan {
  const { name } = node;
  if (node.source === "new") {
    return { name, subject, props: conformed(lowering, subject, LOAD_BALANCER.shape, node.props) };
  }
  const existing = conformed(lowering, subject, EXISTING_LOAD_BALANCER.shape, node.props);
  const { domainName, hostedZone } = existing;
  return {
    name,
    subject,
    props: {
      ...(domainName === undefined ? {} : { domainName }),
      ...(hostedZone === undefined ? {} : { hostedZone }),
    },
    existing,
  };
}
