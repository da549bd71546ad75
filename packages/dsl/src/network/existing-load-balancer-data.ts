import type { OutsideId } from "../outside/outside-id.ts";
import type { DomainName } from "./domain-name.ts";
import type { LoadBalancerData } from "./load-balancer-data.ts";

/** What an Application Load Balancer is that exists. */
export interface ExistingLoadBalancerProps {
  /**
   * ARNs of its listeners, of the environment's account and region. Routes are on `https`, or on `http` where there is no such
   * listener; those with a `listener` are on the one that stands under that port. Another ARN is reported as
   * `config/existing-load-balancer`. Of a value from outside nobody sees which priorities are free: give this app its `priorities`.
   * @example { https: "arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/edge/50dc6c495c0c9188/f2f7dc8efc522ab2" }
   */
  readonly listeners: ExistingListeners;
  /**
   * Its security group, which the tasks let in. It has to let the load balancer reach them.
   * @example "sg-0123456789abcdef0"
   */
  readonly securityGroup: OutsideId;
  /**
   * The name in DNS that AWS gave it: what `url()` is made of where it has no `domainName`, and what the records of its names lead to.
   * @default none: without a `domainName`, `url()` is reported as `config/stack-reference`
   * @example "edge-1234567890.us-east-1.elb.amazonaws.com"
   */
  readonly dnsName?: OutsideId;
  /**
   * Names in DNS by which clients reach this app there. Each gets an alias record in its `hostedZone`; the certificate of the listener
   * has to be for them already. `url()` is the first. Where others have rules on the listener, routes name them as their `host`.
   * @default none: it is reached by its `dnsName`
   * @example "shop.example.com"
   */
  readonly domainName?: DomainName | readonly DomainName[];
  /**
   * Id of the hosted zone of Route 53 that its names are in, of the same account: `"Z0123456789ABCDEFGHIJ"`. It is yours; the one of
   * ELB, which an alias record names as well, follows from `dnsName`.
   * @default none: the records of its names are made elsewhere
   */
  readonly hostedZone?: OutsideId;
  /**
   * The first and the last priority of listener rules that are this app's, 1 to 50000, where others have rules on these listeners
   * as well: what the compiler gives is among them. A range that is none is reported as `config/existing-load-balancer`.
   * @default [1, 50000]
   * @example [2000, 2999]
   */
  readonly priorities?: readonly [first: number, last: number];
}

/** Listeners that exist, by what they speak or by their ports. */
export type ExistingListeners = {
  /** The one that has a certificate and takes the routes. */
  readonly https?: OutsideId;
  /** The one for plain HTTP. */
  readonly http?: OutsideId;
  /** One of another port, which routes name as their `listener`. */
  readonly [port: `${number}`]: OutsideId;
};

/** An Application Load Balancer that exists. */
export interface ExistingLoadBalancerData {
  readonly kind: "load-balancer";
  readonly source: "existing";
  /** Its name within the app, as given. */
  readonly name: string;
  /** The rest, as given. */
  readonly props: ExistingLoadBalancerProps;
}

/** What a route knows of the load balancer that it is on. */
export type AnyLoadBalancerData = LoadBalancerData | ExistingLoadBalancerData;
