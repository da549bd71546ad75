import type { Image } from "./image.ts";
import type { Parameter } from "./parameter.ts";
import type { Reference } from "./reference.ts";
import type { Secret } from "./secret.ts";

/** What a container waits for in another container of its task. */
export type Condition = "START" | "HEALTHY" | "COMPLETE" | "SUCCESS";

/** A port that a container listens on. */
export interface PortProps {
  readonly containerPort: number;
  readonly protocol?: "tcp" | "udp";
  readonly appProtocol?: "http" | "http2" | "grpc";
}

/** How ECS finds out, inside the container, whether it is well. */
export interface HealthCheck {
  readonly command: string | readonly string[];
  readonly interval?: number;
  readonly timeout?: number;
  readonly retries?: number;
  readonly startPeriod?: number;
}

/** What a service's own container and a sidecar have in common. */
export interface ContainerProps<Port extends string = string> {
  readonly image: string | Image;
  readonly ports?: { readonly [Name in Port]: number | PortProps };
  readonly environment?: Readonly<Record<string, string | Reference>>;
  readonly secrets?: Readonly<Record<string, Secret | Parameter>>;
  readonly command?: readonly string[];
  readonly entryPoint?: readonly string[];
  readonly workingDirectory?: string;
  readonly user?: string;
  readonly healthCheck?: HealthCheck;
  readonly readonlyRootFilesystem?: boolean;
  readonly startTimeout?: number;
  readonly stopTimeout?: number;
}
