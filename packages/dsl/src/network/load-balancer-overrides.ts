/**
 * The escape hatch of a load balancer: properties of its `AWS::ElasticLoadBalancingV2::LoadBalancer`, in CloudFormation's
 * spelling. It is merged over what the compiler writes: an attribute or a tag changes the one of its `Key`, or is added.
 * @example { IpAddressType: "dualstack", LoadBalancerAttributes: [{ Key: "routing.http2.enabled", Value: "false" }] }
 */
export interface LoadBalancerOverrides {
  /**
   * Whether an increase of `MinimumLoadBalancerCapacity` has to be complete before the deployment goes on.
   * @default none
   */
  readonly EnableCapacityReservationProvisionStabilize?: boolean;
  /**
   * Addresses that the load balancer has: `ipv4`, `dualstack`, `dualstack-without-public-ipv4`.
   * @default none: ELB's own, ipv4
   */
  readonly IpAddressType?: string;
  /**
   * Id of the IPAM pool that public IPv4 addresses come from.
   * @default none
   */
  readonly Ipv4IpamPoolId?: string;
  /**
   * Attributes that the settings of the load balancer do not have, or not with this value; both sides are text.
   * @default none
   * @example [{ Key: "client_keep_alive.seconds", Value: "600" }]
   */
  readonly LoadBalancerAttributes?: readonly { readonly Key: string; readonly Value: string }[];
  /**
   * Capacity that is reserved, in load balancer capacity units.
   * @default none
   */
  readonly MinimumLoadBalancerCapacity?: { readonly CapacityUnits: number };
  /**
   * Name in AWS; another one replaces the load balancer.
   * @default none: CloudFormation makes one up
   */
  readonly Name?: string;
  /**
   * Tags of the load balancer only, not of its security group.
   * @default none
   */
  readonly Tags?: readonly { readonly Key: string; readonly Value: string }[];
}
