/** A port that a container listens on. */
export interface PortProps {
  /** The port's number in the container, 1 to 65535. Two containers of a task cannot share one. */
  readonly containerPort: number;
  /**
   * Transport protocol. A load balancer's route needs `tcp`.
   * @default "tcp"
   */
  readonly protocol?: "tcp" | "udp";
  /**
   * What is spoken on the port. A route to a port with `http2` or `grpc` speaks the same to the tasks.
   * @default HTTP/1.1 for a route, plain TCP otherwise
   */
  readonly appProtocol?: "http" | "http2" | "grpc";
}

/** Ports of a container, by names of the user's own. */
export type PortMap<Port extends string = string> = { readonly [Name in Port]: number | PortProps };
