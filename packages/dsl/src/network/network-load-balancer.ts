import { placed, type Called } from "../call-site.ts";
import { held } from "../held.ts";
import { outputReference, type Reference } from "../reference.ts";
import type { NetworkListener, NetworkListenerProps } from "./network-listener.ts";
import type {
  ExistingNetworkLoadBalancerData,
  ExistingNetworkLoadBalancerProps,
  NetworkLoadBalancerData,
  NetworkLoadBalancerProps,
  NewNetworkLoadBalancerData,
} from "./network-load-balancer-data.ts";

/** What is done with a Network Load Balancer. */
interface Listens {
  /**
   * Sends connections to the port of the service in whose `routes` it stands, by TCP or UDP as that port is. The listener, the
   * target group, the health check and the security-group rules follow from it.
   * @example routes: { redis: tcp.listen({ port: 6379 }) }
   */
  listen(props: NetworkListenerProps): NetworkListener;
  /**
   * Its ARN, where a resource of a `stack()` takes one. It gives no right by itself.
   * @example resource("AWS::EC2::VPCEndpointService", { NetworkLoadBalancerArns: [tcp.arn()] })
   */
  arn(): Reference<"output">;
  /**
   * The name in DNS by which it is reached: its first `domainName`, or the one that AWS gives it.
   * @example environment: { INGEST_HOST: tcp.host() }
   */
  host(): Reference<"output">;
}

/** A Network Load Balancer. Made by {@link networkLoadBalancer}. */
export interface NetworkLoadBalancer extends NewNetworkLoadBalancerData, Listens {}

/** A Network Load Balancer that exists. Made by `networkLoadBalancer.existing(…)`. */
export interface ExistingNetworkLoadBalancer extends ExistingNetworkLoadBalancerData, Listens {}

/**
 * A Network Load Balancer, which passes on connections by TCP, UDP and TLS: for what is no HTTP, or has to see clients as they come.
 * Every service that has a `listen` of it in its `routes` shares it; a port of it is one service's.
 *
 * It becomes part of the platform stack of an environment, with its security group; each service has the listeners of its own
 * routes. It has no name of its own in AWS, so CloudFormation can replace it.
 *
 * @param name what tells it from other load balancers of the app; appears in logical ids and outputs
 * @example
 * const tcp = networkLoadBalancer("ingest");
 * const cache = service("cache", { …, ports: { redis: 6379 }, routes: { redis: tcp.listen({ port: 6379 }) } });
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/introduction.html
 */
export function networkLoadBalancer(name: string, props: NetworkLoadBalancerProps = {}): NetworkLoadBalancer {
  const self: NetworkLoadBalancer = placed(
    { kind: "network-load-balancer", source: "new", name, props: held(props), ...listensOf(() => self) },
    networkLoadBalancer,
  );
  return self;
}

/**
 * A Network Load Balancer that exists, in the network of the environment. The services make their listeners on it, and nothing else
 * of it is changed.
 * @param name what tells it from other load balancers of the app; appears in logical ids
 * @example
 * networkLoadBalancer.existing("ingest", {
 *   arn: "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/net/ingest/50dc6c495c0c9188",
 *   securityGroup: "sg-0123456789abcdef0",
 * })
 */
networkLoadBalancer.existing = existing;

function existing(name: string, props: ExistingNetworkLoadBalancerProps): ExistingNetworkLoadBalancer {
  const self: ExistingNetworkLoadBalancer = placed(
    { kind: "network-load-balancer", source: "existing", name, props: held(props), ...listensOf(() => self) },
    existing,
  );
  return self;
}

function listensOf(self: () => NetworkLoadBalancerData): Listens {
  function listen(options: NetworkListenerProps): NetworkListener {
    return placed({ kind: "network-listener", loadBalancer: self(), props: held(options) }, listen);
  }
  function arn(): Reference<"output"> {
    return output("arn", arn);
  }
  function host(): Reference<"output"> {
    return output("host", host);
  }
  function output(of: string, called: Called): Reference<"output"> {
    return outputReference(self(), of, called);
  }
  return { listen, arn, host };
}
