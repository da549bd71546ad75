import type { OutsideId } from "../outside/outside-id.ts";
import type { NetworkLoadBalancerData } from "./network-load-balancer-data.ts";

/**
 * How a Network Load Balancer asks a task whether it is well. A task that is not gets no connections, and ECS replaces it.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-health-checks.html
 */
export interface NetworkHealthCheck {
  /**
   * Whether it connects, or asks for a `path` and looks at the answer.
   * @default "HTTP" with a `path`, "TCP" without
   */
  readonly protocol?: "TCP" | "HTTP" | "HTTPS";
  /**
   * Path that is asked for: `/health`. It has to answer without a login.
   * @default none; "/" with `protocol` "HTTP" or "HTTPS"
   */
  readonly path?: string;
  /**
   * The port of the task that is asked, by TCP; 1 to 65535. The way to it is opened. A UDP port cannot be asked, so there it is
   * needed, reported as `config/network-health-check`.
   * @default the port that connections go to
   */
  readonly port?: number;
  /**
   * Seconds between two checks, 5 to 300, and more than `timeout`.
   * @default 30
   */
  readonly interval?: number;
  /**
   * Seconds to wait for an answer, 2 to 120, and less than `interval`.
   * @default 10; 6 with HTTP
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
   * Which HTTP codes are good: `"200"`, `"200,204"`, `"200-299"`; from 200 to 599.
   * @default "200-399"
   */
  readonly matcher?: string;
}

/**
 * A port on which a Network Load Balancer listens. It speaks the protocol of the port that it sends to, TCP or UDP, and with a
 * `certificate` TLS to the clients.
 */
export interface NetworkListenerProps {
  /**
   * Port that clients connect to, 1 to 65535. A load balancer listens on a port once, for one protocol: another listener there is
   * reported as `config/network-listener-port`.
   */
  readonly port: number;
  /**
   * ARNs of ACM certificates in the load balancer's region. With one, clients speak TLS, and the tasks get what is inside. The first
   * is the default; clients get another by its domain name.
   * @default none: connections are passed on as they are
   */
  readonly certificate?: OutsideId | readonly OutsideId[];
  /**
   * Which TLS versions and ciphers it offers; with a `certificate`.
   * @default "ELBSecurityPolicy-TLS13-1-2-2021-06"
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/describe-ssl-policies.html
   */
  readonly sslPolicy?: string;
  /**
   * Which protocol is agreed on with TLS clients that ask (ALPN); with a `certificate`.
   * @default "None"
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-listeners.html#alpn-policies
   */
  readonly alpnPolicy?: "HTTP1Only" | "HTTP2Only" | "HTTP2Optional" | "HTTP2Preferred" | "None";
  /**
   * Path that is asked for by HTTP to see whether a task is well, or the whole check.
   * @default a TCP connection to the port
   */
  readonly healthCheck?: string | NetworkHealthCheck;
  /**
   * Whether tasks see the addresses of the clients. With it, a task cannot reach itself through the load balancer.
   * @default false; of UDP always true, and `false` is reported as `config/network-listener`
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html#client-ip-preservation
   */
  readonly preserveClientIp?: boolean;
  /**
   * Whether each connection begins with a header of proxy protocol 2, which has the client's address. The program has to expect it.
   * @default false
   */
  readonly proxyProtocolV2?: boolean;
  /**
   * Whether clients stay with their task, by the address that they come from. ELB does not do it with TLS, reported as
   * `config/network-listener`.
   * @default false
   */
  readonly stickiness?: boolean;
  /**
   * Seconds that a task which stops may use to finish its connections, 0 to 3600. A deployment waits that long.
   * @default 30
   */
  readonly deregistrationDelay?: number;
  /**
   * Whether connections that are still open after the `deregistrationDelay` are closed.
   * @default false; true of UDP
   */
  readonly connectionTermination?: boolean;
  /**
   * Seconds after which a TCP connection without traffic is forgotten, 60 to 6000. Of TLS it is always 350, of UDP 120, and a value
   * there is reported as `config/network-listener`.
   * @default 350
   */
  readonly idleTimeoutSeconds?: number;
}

/** Connections that a Network Load Balancer sends to a port of a service. Made by `networkLoadBalancer(…).listen(…)`. */
export interface NetworkListener {
  readonly kind: "network-listener";
  /** Where the connections come in. */
  readonly loadBalancer: NetworkLoadBalancerData;
  /** All settings, as given. */
  readonly props: NetworkListenerProps;
}
