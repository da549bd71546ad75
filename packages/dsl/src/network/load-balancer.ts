import { placed } from "../call-site.ts";
import { held } from "../held.ts";
import { outputReference, type Reference } from "../reference.ts";
import type {
  AnyLoadBalancerData,
  ExistingLoadBalancerData,
  ExistingLoadBalancerProps,
} from "./existing-load-balancer-data.ts";
import type { LoadBalancerData, LoadBalancerProps } from "./load-balancer-data.ts";
import type { Route, RouteProps } from "./route.ts";

/** An Application Load Balancer. Made by {@link loadBalancer}. */
export interface LoadBalancer extends LoadBalancerData, Routes {}

/** An Application Load Balancer that exists. Made by `loadBalancer.existing(…)`. */
export interface ExistingLoadBalancer extends ExistingLoadBalancerData, Routes {}

/** The ways to services, and what others have of a load balancer. */
interface Routes {
  /**
   * Sends the requests that a path, a host or both describe to the port of the service in whose `routes` it stands. The
   * listener rule, the target group, the health check and the security-group rules follow from it.
   * @example routes: { http: edge.route({ path: "/api/*", healthCheck: "/health" }) }
   */
  route(props?: RouteProps): Route;
  /**
   * Its ARN, where a resource of a `stack()` takes one. It gives no right by itself.
   * @example resource("AWS::WAFv2::WebACLAssociation", { ResourceArn: edge.arn(), WebACLArn: "arn:aws:wafv2:…" })
   */
  arn(): Reference<"output">;
  /**
   * Where it is reached: its first `domainName`, or `https://…elb.amazonaws.com`, or `http://…` without a certificate. Of one that
   * exists, it is made of its `dnsName`.
   * @example environment: { PUBLIC_URL: edge.url() }
   */
  url(): Reference<"output">;
}

/**
 * An Application Load Balancer, shared by every service that has a route on it.
 *
 * It becomes part of the platform stack of an environment, with its listeners and its security group. A request that
 * no route describes gets a 404. It has no name of its own in AWS, so CloudFormation can replace it.
 *
 * @param name what tells it from other load balancers of the app; appears in logical ids and outputs
 * @example
 * const edge = loadBalancer("edge", { domainName: "api.example.com", hostedZone: "Z0123456789ABCDEFGHIJ" });
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/introduction.html
 */
export function loadBalancer(name: string, props: LoadBalancerProps = {}): LoadBalancer {
  const self: LoadBalancer = placed(
    { kind: "load-balancer", source: "new", name, props: held(props), ...routesOf(() => self) },
    loadBalancer,
  );
  return self;
}

/**
 * An Application Load Balancer that exists, in the network of the environment. The services make their rules on its listeners, and
 * nothing else of it is changed.
 * @param name what tells it from other load balancers of the app; appears in logical ids
 * @example
 * loadBalancer.existing("edge", {
 *   listeners: { https: "arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/edge/50dc6c495c0c9188/f2f7dc8efc522ab2" },
 *   securityGroup: "sg-0123456789abcdef0",
 *   priorities: [2000, 2999],
 * })
 */
loadBalancer.existing = existing;

function existing(name: string, props: ExistingLoadBalancerProps): ExistingLoadBalancer {
  const self: ExistingLoadBalancer = placed(
    { kind: "load-balancer", source: "existing", name, props: held(props), ...routesOf(() => self) },
    existing,
  );
  return self;
}

function routesOf(self: () => AnyLoadBalancerData): Routes {
  function route(options: RouteProps = {}): Route {
    return placed({ kind: "route", loadBalancer: self(), props: held(options) }, route);
  }
  function arn(): Reference<"output"> {
    return outputReference(self(), "arn", arn);
  }
  function url(): Reference<"output"> {
    return outputReference(self(), "url", url);
  }
  return { route, arn, url };
}
