import type { LoadBalancer } from "./load-balancer.ts";

/** How a load balancer asks a task whether it is well. */
export interface RouteHealthCheck {
  readonly path: string;
  readonly interval?: number;
  readonly timeout?: number;
  readonly healthyThreshold?: number;
  readonly unhealthyThreshold?: number;
  readonly matcher?: string;
}

/** Which requests go to a service's port, and how its tasks are checked. */
export interface RouteProps<Port extends string = string> {
  readonly port: Port;
  readonly path?: string | readonly string[];
  readonly host?: string | readonly string[];
  readonly healthCheck?: string | RouteHealthCheck;
  readonly priority?: number;
  readonly deregistrationDelay?: number;
}

/** Requests that a load balancer sends to a port of the service that lists the route. */
export interface Route<Port extends string = string> {
  readonly kind: "route";
  readonly loadBalancer: LoadBalancer;
  readonly port: Port;
  readonly props: RouteProps<Port>;
}
