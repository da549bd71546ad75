import type { Suppression } from "@ecs-dsl/validators";
import type { LoadBalancerLogs } from "./load-balancer-parts.ts";
import type { OutsideId } from "../outside/outside-id.ts";
import type { NetworkLoadBalancerOverrides } from "./network-load-balancer-overrides.ts";

/** Settings of a Network Load Balancer. */
export interface NetworkLoadBalancerProps {
  /**
   * Its names in DNS. Each gets alias records in the `hostedZone`, and `host()` is the first. A record of the name that exists
   * already makes the deployment fail: remove it first.
   * @default none: it is reached by the name that AWS gives it
   * @example ["mqtt.example.com", "ingest.example.com"]
   */
  readonly domainName?: string | readonly string[];
  /**
   * Id of the hosted zone of Route 53 that its names are in, of the same account: `"Z0123456789ABCDEFGHIJ"`.
   * @default none: the records are made elsewhere
   */
  readonly hostedZone?: OutsideId;
  /**
   * Whether the load balancer is reachable from the VPC only. It then stands in the private subnets.
   * @default false: reachable from the internet, in the public subnets
   */
  readonly internal?: boolean;
  /**
   * Who may connect, to every port that it listens on: blocks of addresses, security groups and prefix lists by their ids.
   * @default everybody; of an internal load balancer, the network
   * @example ["203.0.113.0/24", "pl-0123456789abcdef0"]
   */
  readonly allowFrom?: readonly OutsideId[];
  /**
   * Whether the load balancer has addresses of IPv6 beside those of IPv4, in a network that has some. ELB takes no UDP there,
   * which is reported as `config/network-listener`.
   * @default "ipv4"
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/network-load-balancers.html#ip-address-type
   */
  readonly ipAddressType?: "ipv4" | "dualstack";
  /**
   * Whether its address in a zone sends to the tasks of all zones. Traffic between zones costs.
   * @default false: to those of its own zone, all of which should have tasks
   */
  readonly crossZone?: boolean;
  /**
   * Whether AWS refuses to delete the load balancer until this is set to `false` and deployed.
   * @default false
   */
  readonly deletionProtection?: boolean;
  /**
   * A bucket for a record of each TLS connection; other connections leave none, and without a `certificate` on any of its ports
   * it is reported as `config/network-logs`.
   * @default none
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-access-logs.html
   */
  readonly accessLogs?: LoadBalancerLogs;
  /**
   * Tags of the load balancer, beside those of the app. At most 50.
   * @default none
   */
  readonly tags?: Readonly<Record<string, string>>;
  /**
   * Properties of the load balancer beyond these settings, in CloudFormation's spelling.
   * @default none
   * @example { EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic: "off" }
   * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-loadbalancer.html
   */
  readonly overrides?: NetworkLoadBalancerOverrides;
  /**
   * Warnings about the load balancer that are right here, each with its reason.
   * @default none
   */
  readonly suppress?: readonly Suppression[];
}

/** What a Network Load Balancer is that exists. */
export interface ExistingNetworkLoadBalancerProps {
  /** Its ARN, `arn:aws:elasticloadbalancing:…:loadbalancer/net/…`, of the environment's account, region and VPC. */
  readonly arn: OutsideId;
  /**
   * Its security group, which the tasks let in. ELB gives a Network Load Balancer one only when it is made; one without cannot be
   * used here.
   * @example "sg-0123456789abcdef0"
   */
  readonly securityGroup: OutsideId;
  /**
   * The name in DNS by which clients reach it: what `host()` gives.
   * @default none: `host()` is reported as `config/stack-reference`
   */
  readonly dnsName?: OutsideId;
  /**
   * Who may connect to the ports of this app on it: its security group gets rules for them.
   * @default nobody beside those whom its group lets in
   */
  readonly allowFrom?: readonly OutsideId[];
}

/** A Network Load Balancer of the app. */
export interface NewNetworkLoadBalancerData {
  readonly kind: "network-load-balancer";
  readonly source: "new";
  /** Its name within the app, as given. */
  readonly name: string;
  /** The rest, as given. */
  readonly props: NetworkLoadBalancerProps;
}

/** A Network Load Balancer that exists. */
export interface ExistingNetworkLoadBalancerData {
  readonly kind: "network-load-balancer";
  readonly source: "existing";
  /** Its name within the app, as given. */
  readonly name: string;
  /** The rest, as given. */
  readonly props: ExistingNetworkLoadBalancerProps;
}

/** What a listener knows of the load balancer that it is on. */
export type NetworkLoadBalancerData = NewNetworkLoadBalancerData | ExistingNetworkLoadBalancerData;
