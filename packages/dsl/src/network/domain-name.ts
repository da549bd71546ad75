/**
 * How Route 53 picks one of several records of a name, so that one app stands in two regions behind it: one of the three. The
 * records of a name all have the same kind of policy.
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-policy.html
 */
export interface RoutingPolicy {
  /**
   * The one of the region that is nearest to the client.
   * @default none
   */
  readonly latency?: true;
  /**
   * By chance, with this share of the sum of all shares, 0 to 255.
   * @default none
   */
  readonly weighted?: number;
  /**
   * The primary one, and the secondary one while the load balancer of the first has no healthy tasks.
   * @default none
   */
  readonly failover?: "PRIMARY" | "SECONDARY";
}

/** A name of a load balancer in DNS. */
export interface DomainNameProps {
  /** The name: `"example.com"`, `"*.example.com"`. */
  readonly name: string;
  /**
   * Id of the hosted zone of Route 53 that the name is in.
   * @default that of the load balancer
   */
  readonly hostedZone?: string;
  /**
   * Which of several records of the name counts for a client.
   * @default none: this is the only one
   */
  readonly routingPolicy?: RoutingPolicy;
}

/** A name, or the whole of it. */
export type DomainName = string | DomainNameProps;
