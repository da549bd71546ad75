import type { Suppression } from "@ecs-dsl/validators";
import { placed } from "./call-site.ts";
import type { Route, RouteProps } from "./route.ts";

/** Settings of an Application Load Balancer. */
export interface LoadBalancerProps {
  readonly certificate?: string | readonly string[];
  readonly internal?: boolean;
  readonly idleTimeoutSeconds?: number;
  readonly sslPolicy?: string;
  readonly deletionProtection?: boolean;
  readonly tags?: Readonly<Record<string, string>>;
  readonly suppress?: readonly Suppression[];
}

/** An Application Load Balancer. */
export interface LoadBalancer {
  readonly kind: "load-balancer";
  readonly name: string;
  readonly props: LoadBalancerProps;
  route<const Port extends string>(props: RouteProps<Port>): Route<Port>;
}

/** An Application Load Balancer. */
export function loadBalancer(name: string, props: LoadBalancerProps = {}): LoadBalancer {
  function route<const Port extends string>(options: RouteProps<Port>): Route<Port> {
    const frozen = Object.freeze({ ...options });
    return placed({ kind: "route", loadBalancer: self, port: frozen.port, props: frozen }, route);
  }
  const self: LoadBalancer = placed(
    { kind: "load-balancer", name, props: Object.freeze({ ...props }), route },
    loadBalancer,
  );
  return self;
}
