import type { OutsideId } from "../outside/outside-id.ts";

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

/**
 * How servers of Route 53 all over the world ask the load balancer, by the name that AWS gives it, whether it is well: a route has to
 * take such requests. Any answer of 200 to 399 is a good one.
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/health-checks-creating-values.html
 */
export interface DomainHealthCheck {
  /** Path that is asked for: `"/health"`. */
  readonly path: string;
  /**
   * Seconds between two questions of one server: 30, or 10 for more money.
   * @default 30
   */
  readonly requestInterval?: 10 | 30;
  /**
   * Answers in a row that change what counts, 1 to 10.
   * @default 3
   */
  readonly failureThreshold?: number;
}

/** A name of a load balancer in DNS. */
export interface DomainNameProps {
  /** The name: `"example.com"`, `"*.example.com"`. */
  readonly name: string;
  /**
   * Id of the hosted zone of Route 53 that the name is in.
   * @default that of the load balancer
   */
  readonly hostedZone?: OutsideId;
  /**
   * Which of several records of the name counts for a client.
   * @default none: this is the only one
   */
  readonly routingPolicy?: RoutingPolicy;
  /**
   * What is asked of the load balancer, beside whether its tasks are well, before Route 53 names it. Of a name with a
   * `routingPolicy` alone: another record has to be there.
   * @default none: its tasks say whether it is well
   */
  readonly healthCheck?: DomainHealthCheck;
}

/** A name, or the whole of it. */
export type DomainName = string | DomainNameProps;
