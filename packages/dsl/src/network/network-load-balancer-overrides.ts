import type { LoadBalancerOverrides } from "./load-balancer-overrides.ts";

/**
 * The escape hatch of a Network Load Balancer: properties of its `AWS::ElasticLoadBalancingV2::LoadBalancer`, in CloudFormation's
 * spelling. It is merged over what the compiler writes: an attribute or a tag changes the one of its `Key`, or is added.
 * @example { LoadBalancerAttributes: [{ Key: "dns_record.client_routing_policy", Value: "availability_zone_affinity" }] }
 */
export interface NetworkLoadBalancerOverrides extends Omit<LoadBalancerOverrides, "Ipv4IpamPoolId" | "IpAddressType"> {
  /**
   * Whether UDP and TCP_UDP have source addresses of IPv6 with a prefix for each zone, which they need for IPv6: `on`, `off`.
   * @default none: ELB's own, off
   */
  readonly EnablePrefixForIpv6SourceNat?: "on" | "off";
  /**
   * Whether the rules of its security group count for what comes by PrivateLink: `on`, `off`.
   * @default none: ELB's own, on
   */
  readonly EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic?: "on" | "off";
}
