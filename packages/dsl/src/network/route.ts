import type { AnyLoadBalancerData } from "./existing-load-balancer-data.ts";
import type { ExistingTargetGroup } from "./target-group.ts";
import type { Authentication } from "./authentication.ts";
import type { NetworkListener } from "./network-listener.ts";

/**
 * How a load balancer asks a task whether it is well. A task that is not gets no requests, and ECS replaces it.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html
 */
export interface RouteHealthCheck {
  /** Path that is asked for: `/health`. It has to answer without a login. */
  readonly path: string;
  /**
   * The port of the task that is asked, 1 to 65535: the one of a server's own checks. The way to it is opened. With the network mode
   * `bridge` it is a port of the instance, and one that no container has there is reported as `config/health-check-port`.
   * @default the port that requests go to
   */
  readonly port?: number;
  /**
   * What is spoken to the port that is asked: `"HTTP"`, where requests go on by HTTPS and the server's own checks have a plain port.
   * @default the `protocol` of the route
   */
  readonly protocol?: "HTTP" | "HTTPS";
  /**
   * Seconds between two checks, 5 to 300, and more than `timeout`.
   * @default 30
   */
  readonly interval?: number;
  /**
   * Seconds to wait for an answer, 2 to 120, and less than `interval`.
   * @default 5
   */
  readonly timeout?: number;
  /**
   * Good answers in a row after which a task counts as healthy, 2 to 10.
   * @default 5
   */
  readonly healthyThreshold?: number;
  /**
   * Bad answers in a row after which a task counts as unhealthy, 2 to 10.
   * @default 2
   */
  readonly unhealthyThreshold?: number;
  /**
   * HTTP status codes that are good answers, 200 to 499: `"200"`, `"200,204"`, `"200-299"`; for gRPC its own, 0 to 99.
   * @default "200"; for gRPC "12"
   */
  readonly matcher?: string;
}

/**
 * Which of the requests that the route describes reach the new tasks before the others do: those with a header, those that come in
 * on another port, or those with a header there. Until a deployment shifts them, they go where all others go.
 */
export interface TestTraffic {
  /**
   * Headers that such requests have beside what the route asks for, by name: each of them with one of its values.
   * @default any headers, where a `listener` tells them
   * @example { "X-Test": "green" }
   */
  readonly header?: Readonly<Record<string, string | readonly string[]>>;
  /**
   * The port among the `listeners` of the load balancer on which such requests come in, another than that of the route. Another one is
   * reported as `config/route-listener`.
   * @default that of the route, where a `header` tells them
   * @example 8443
   */
  readonly listener?: number;
}

/**
 * How a load balancer keeps sending a client to the task that answered it first.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html#sticky-sessions
 */
export interface RouteStickiness {
  /**
   * Seconds for which the client's cookie counts, 1 to 604800 (a week); each request begins them anew.
   * @default 86400
   */
  readonly durationSeconds?: number;
  /**
   * A cookie that the container sets: a client stays with the task whose answer sets it. AWS's name for this type is
   * `app_cookie`. Names that begin with `AWSALB` are the load balancer's own.
   * @default none: the load balancer sets a cookie of its own, AWS's `lb_cookie`
   */
  readonly cookieName?: string;
}

/** Which requests go to a service's port, and how its tasks are checked. */
export interface RouteProps {
  /**
   * Paths of the requests; `*` stands for any characters, `?` for one. Case matters. A route takes the requests that meet
   * all of its conditions, by one of the values of each; at most five values in all of them together.
   * @default every path
   */
  readonly path?: string | readonly string[];
  /**
   * Host names of the requests: `"api.example.com"`, `"*.example.com"`. Case does not matter.
   * @default every host
   */
  readonly host?: string | readonly string[];
  /**
   * Headers of the requests, by name: each of them with one of its values, which may have wildcards. Case does not matter.
   * @default any headers
   * @example { "X-Api": "2" }
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html#http-header-conditions
   */
  readonly header?: Readonly<Record<string, string | readonly string[]>>;
  /**
   * Parameters of the query, by name: each of them with one of its values, which may have wildcards. Case does not matter.
   * @default any query
   * @example { version: ["2", "3"] }
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html#query-string-conditions
   */
  readonly query?: Readonly<Record<string, string | readonly string[]>>;
  /**
   * HTTP methods of the requests, in capital letters: `"GET"`, `["POST", "PUT"]`.
   * @default every method
   */
  readonly method?: string | readonly string[];
  /**
   * Blocks of addresses that the requests come from: `["10.0.0.0/8", "2001:db8::/32"]`. Of a client behind a proxy it is the
   * proxy's address.
   * @default every address
   */
  readonly sourceIp?: string | readonly string[];
  /**
   * The port among the `listeners` of the load balancer on which requests come in, 1 to 65535.
   * @default none: 443 with a certificate, 80 without
   */
  readonly listener?: number;
  /**
   * What the load balancer speaks to the tasks. With `"HTTPS"` what goes between them is encrypted, too: the container listens with
   * TLS, and its certificate may be one that it made itself, for none is looked at. Another protocol is another target group:
   * `deploy.sh` says how requests are moved there.
   * @default "HTTP"
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html#target-group-routing-configuration
   */
  readonly protocol?: "HTTP" | "HTTPS";
  /**
   * Who may send such requests: users that log in before, at the load balancer. It takes that on HTTPS alone, and not where a deployment
   * shifts the traffic, as ECS writes the rule anew then; reported as `config/route-authentication`.
   * @default everybody
   * @example { cognito: { userPool: data.arn("Users"), userPoolClient: data.id("Client"), userPoolDomain: "shop" } }
   */
  readonly authenticate?: Authentication;
  /**
   * Path that the load balancer asks for to see whether a task is well, or the whole check.
   * @default "/"; for gRPC "/AWS.ALB/healthcheck", which any server answers
   */
  readonly healthCheck?: string | RouteHealthCheck;
  /**
   * Priority of the listener rule, 1 to 50000; the lowest that describes a request wins. The compiler gives more
   * specific routes lower numbers that do not change when other routes come and go, so it is needed only to settle a
   * collision that the compiler reports.
   * @default given by the compiler
   */
  readonly priority?: number;
  /**
   * The share of the requests that this route gets where routes of other services match the same ones and have a `weight`,
   * too; at most five. 0 to 999, in proportion to the others: 90 beside 10 are nine requests of ten, and 0 are none. Not
   * where a deployment shifts the traffic: there ECS sets the weights.
   * @default none: no other route may match the same requests
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-action-types.html#forward-actions
   */
  readonly weight?: number;
  /**
   * Seconds that a task which stops may use to finish its requests, 0 to 3600. A deployment waits that long.
   * @default 30
   */
  readonly deregistrationDelay?: number;
  /**
   * Requests that a blue/green, canary or linear deployment sends to the new tasks before it shifts the others. With a
   * rolling update there are none, which is reported as `config/test-traffic`.
   * @default none
   * @example { header: { "X-Test": "green" } }
   * @example { listener: 8443 }
   */
  readonly test?: TestTraffic;
  /**
   * Whether clients stay with the task that answered them first; not with `algorithm: "weighted_random"`.
   * @default none: each request may go to another task
   * @example { durationSeconds: 3600 }
   */
  readonly stickiness?: RouteStickiness;
  /**
   * Seconds over which a new task gets its share of the requests little by little, 30 to 900. Of the algorithms, only
   * `round_robin` does that.
   * @default none: all of its share at once
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html#slow-start-mode
   */
  readonly slowStartSeconds?: number;
  /**
   * How the task for a request is picked: in turn, the one with the fewest open requests, or at random.
   * @default "round_robin"
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html#modify-routing-algorithm
   */
  readonly algorithm?: "round_robin" | "least_outstanding_requests" | "weighted_random";
  /**
   * Whether a task that answers with more errors than the others gets fewer requests. With `algorithm: "weighted_random"` only.
   * @default false
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html#automatic-target-weights
   */
  readonly anomalyMitigation?: boolean;
}

/** Requests that a load balancer sends to a port of a service. Made by `loadBalancer(…).route(…)`. */
export interface Route {
  readonly kind: "route";
  /** Where the requests come in. */
  readonly loadBalancer: AnyLoadBalancerData;
  /** All settings, as given. */
  readonly props: RouteProps;
}

/** How load balancers come to a port of a service: requests by a route, connections by a port of their own, or what exists for it. */
export type Way = Route | NetworkListener | ExistingTargetGroup;

/**
 * The routes of a service, by port; several to one port are an array. Without ports there is nothing to name.
 * A name that is not in `ports` does not compile: `'htp' does not exist in type '{ readonly http?: readonly Way[] |
 * Way; }'. Did you mean to write 'http'?`
 */
export type Routes<Port extends string = string> = [Port] extends [never]
  ? { readonly [port: string]: NoPortOfThatName }
  : { readonly [Name in Port]?: Way | readonly Way[] };

declare const no: unique symbol;

/** In compile errors only: the service has no port of that name. A symbol, as no route is one. */
type NoPortOfThatName = symbol & { readonly [no]: never };
