/** How long the proxies of Service Connect wait. */
export interface Timeout {
  /**
   * Seconds without a byte after which a connection is closed, 0 for never.
   * @default 300 for HTTP, 3600 for TCP
   */
  readonly idleTimeoutSeconds?: number;
  /**
   * Seconds after which a request without an answer fails, 0 for never. Ports without an `appProtocol` carry no requests: reported as
   * `config/port-timeout`.
   * @default 15
   */
  readonly perRequestTimeoutSeconds?: number;
}

/** Which requests by Service Connect reach new tasks before the others do. */
export interface PortTest {
  /**
   * The one header that such requests have, with its value; more than one is reported as `config/port-test`.
   * @default { "x-amzn-ecs-blue-green-test": … }, with any value
   * @example { "X-Test": "green" }
   */
  readonly header: Readonly<Record<string, string>>;
}

/** A port that a container listens on, or a range of them, wherever its task runs. */
export interface PortProps {
  /**
   * The port's number in the container, 1 to 65535. Two containers of a task cannot share one.
   * @default none: needed without a `containerPortRange`
   */
  readonly containerPort?: number;
  /**
   * Instead of `containerPort`, ports that follow each other, as servers of media and FTP take them: the first and the last,
   * `-` between them; at most 100 ranges for each container. `allowFrom` opens all of a range. A route and a reference lead
   * to one port: a range in them is reported as `config/port-range`.
   * @default none
   * @example "10000-10100"
   * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html
   */
  readonly containerPortRange?: `${number}-${number}`;
  /**
   * Transport protocol. A route needs `tcp`; a Network Load Balancer speaks what the port does.
   * @default "tcp"
   */
  readonly protocol?: "tcp" | "udp";
  /**
   * What is spoken on the port. A route to a port with `http2` or `grpc` speaks the same to the tasks.
   * @default HTTP/1.1 for a route, plain TCP otherwise
   */
  readonly appProtocol?: "http" | "http2" | "grpc";
  /**
   * How long the proxies of Service Connect wait for what comes by the service's name; on a port that no service has a reference to, reported as
   * `config/port-timeout-unused`.
   * @default that of `serviceConnect(…)`
   * @example { perRequestTimeoutSeconds: 60 }
   * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TimeoutConfiguration.html
   */
  readonly timeout?: Timeout;
  /**
   * Which requests by Service Connect reach new tasks before a blue/green, canary or linear deployment shifts the others; where nothing is
   * shifted, reported as `config/port-test-unused`.
   * @default requests with the header `x-amzn-ecs-blue-green-test`
   * @example { header: { "X-Test": "green" } }
   * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectTestTrafficRules.html
   */
  readonly test?: PortTest;
}

/** A port of a container on EC2. */
export interface PortOnEc2 extends PortProps {
  /**
   * The port's number on the instance, 0 to 65535: 0 is any that is free. With the network mode `awsvpc` any other than
   * `containerPort` is reported as `networking/host-port-awsvpc`. Elsewhere it does not compile:
   * `'hostPort' does not exist in type 'PortProps'`.
   * @default the same as `containerPort` with the network modes `awsvpc` and `host`, any that is free with `bridge`
   */
  readonly hostPort?: number;
}

/** Ports of a container as they are kept: anywhere. */
export type AnyPortMap = Readonly<Record<string, number | PortOnEc2>>;
