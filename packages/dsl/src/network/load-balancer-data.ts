import type { Suppression } from "@ecs-dsl/validators";
import type { LoadBalancerOverrides } from "./load-balancer-overrides.ts";

/** Settings of an Application Load Balancer. */
export interface LoadBalancerProps {
  /**
   * ARNs of ACM certificates in the load balancer's region. With one, there is a listener for HTTPS on port 443, and
   * the one on port 80 redirects to it. The first certificate is the default; clients get another by its domain name.
   * @default none: requests are served as plain HTTP on port 80
   */
  readonly certificate?: string | readonly string[];
  /**
   * Whether the load balancer is reachable from the VPC only. It then stands in the private subnets.
   * @default false: reachable from the internet, in the public subnets
   */
  readonly internal?: boolean;
  /**
   * Who may send requests: blocks of addresses, security groups and prefix lists by their ids. Others cannot connect.
   * @default everybody; of an internal load balancer, the network
   * @example ["203.0.113.0/24", "2001:db8::/32", "pl-0123456789abcdef0"]
   */
  readonly allowFrom?: readonly string[];
  /**
   * Seconds after which a connection without traffic is closed; ELB accepts 1 to 4000. Keep-alive of the server in the
   * container has to last longer, or clients now and then get a 502.
   * @default 60
   */
  readonly idleTimeoutSeconds?: number;
  /**
   * Which TLS versions and ciphers the HTTPS listener offers.
   * @default "ELBSecurityPolicy-TLS13-1-2-2021-06"
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html
   */
  readonly sslPolicy?: string;
  /**
   * Whether AWS refuses to delete the load balancer until this is set to `false` and deployed.
   * @default false
   */
  readonly deletionProtection?: boolean;
  /**
   * Tags of the load balancer, beside those of the app. At most 50.
   * @default none
   */
  readonly tags?: Readonly<Record<string, string>>;
  /**
   * Properties of the load balancer beyond these settings, in CloudFormation's spelling.
   * @default none
   * @example { IpAddressType: "dualstack" }
   * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-loadbalancer.html
   */
  readonly overrides?: LoadBalancerOverrides;
  /**
   * Warnings about the load balancer that are right here, each with its reason.
   * @default none
   */
  readonly suppress?: readonly Suppression[];
}

/** What a route knows of the load balancer that it is on. */
export interface LoadBalancerData {
  readonly kind: "load-balancer";
  readonly source: "new";
  /** Its name within the app, as given. */
  readonly name: string;
  /** The rest, as given. */
  readonly props: LoadBalancerProps;
}
