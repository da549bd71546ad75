import { placed } from "../call-site.ts";
import { held } from "../held.ts";
import { outputReference, type Reference } from "../reference.ts";
import type { LoadBalancerData, LoadBalancerProps } from "./load-balancer-data.ts";
import type { Route, RouteProps } from "./route.ts";

/** An Application Load Balancer. Made by {@link loadBalancer}. */
export interface LoadBalancer extends LoadBalancerData {
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
   * Where it is reached: its first `domainName`, or `https://…elb.amazonaws.com`, or `http://…` without a certificate.
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
  function route(options: RouteProps = {}): Route {
    return placed({ kind: "route", loadBalancer: self, props: held(options) }, route);
  }
  function arn(): Reference<"output"> {
    return outputReference(self, "arn", arn);
  }
  function url(): Reference<"output"> {
    return outputReference(self, "url", url);
  }
  const values = { kind: "load-balancer", source: "new", name, props: held(props), route, arn, url } as const;
  const self: LoadBalancer = placed(values, loadBalancer);
  return self;
}
