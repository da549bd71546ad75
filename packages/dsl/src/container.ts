import type { Image } from "./image.ts";
import type { Parameter } from "./parameter.ts";
import type { Reference } from "./reference.ts";
import type { Secret } from "./secret.ts";

/**
 * What a container waits for before it starts.
 *
 * - `START`: the other one has started.
 * - `HEALTHY`: the health check of the other one has passed; it needs a `healthCheck`.
 * - `COMPLETE`: the other one has ended, well or not; it has to be `essential: false`.
 * - `SUCCESS`: the other one has ended with exit code 0; it has to be `essential: false`.
 *
 * When the task stops, the order is reversed.
 */
export type Condition = "START" | "HEALTHY" | "COMPLETE" | "SUCCESS";

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

/**
 * How ECS finds out, inside the container, whether it is well. ECS replaces a task whose essential container is not,
 * and does not look at a `HEALTHCHECK` of the Dockerfile.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html
 */
export interface HealthCheck {
  /**
   * Runs in the container; exit code 0 means healthy. Text is run by the container's shell (`CMD-SHELL`); a list is
   * ECS's own form and starts with `CMD` or `CMD-SHELL`. The program has to be in the image: `curl` often is not. A
   * list that starts with anything else is reported as `health/command-prefix`.
   * @example "curl -f http://localhost:8080/health || exit 1"
   * @example ["CMD", "/bin/check", "--quick"]
   */
  readonly command: string | readonly string[];
  /**
   * Seconds between two checks, 5 to 300.
   * @default 30
   */
  readonly interval?: number;
  /**
   * Seconds after which a check that has not ended counts as failed, 2 to 60.
   * @default 5
   */
  readonly timeout?: number;
  /**
   * Failed checks in a row after which the container is unhealthy, 1 to 10.
   * @default 3
   */
  readonly retries?: number;
  /**
   * Seconds after the start in which failed checks do not count, 0 to 300.
   * @default 0
   */
  readonly startPeriod?: number;
}

/** What the main container of a workload and a sidecar have in common. */
export interface ContainerProps<Port extends string = string> {
  /**
   * What the container runs: an image of the app's own {@link repository}, or any image by its URI. A URI with a digest
   * or a version tag is the same code tomorrow; `latest` is reported as `images/latest-tag`.
   * @example images.build("./api")
   * @example "public.ecr.aws/docker/library/redis:7.4-alpine"
   */
  readonly image: string | Image;
  /**
   * Ports that the container listens on, by names of your own. Routes and `url(…)` refer to these names, and nothing
   * else is let through. Names: lower-case letters, digits, `_` and `-`, at most 64 characters.
   * @default none
   * @example { http: 8080, metrics: { containerPort: 9090, appProtocol: "http" } }
   */
  readonly ports?: { readonly [Name in Port]: number | PortProps };
  /**
   * Environment variables: text, or the address of another service of the app. Everyone who may read the task definition
   * reads them, so a password belongs in `secrets`.
   * @default none
   * @example { NODE_ENV: "production", REDIS_URL: cache.url("redis", { scheme: "redis" }) }
   */
  readonly environment?: Readonly<Record<string, string | Reference>>;
  /**
   * Environment variables whose values ECS reads from Secrets Manager or Parameter Store when a task starts. The
   * execution role may read these and no others. A name that `environment` has too is reported as
   * `secrets/duplicate-name`.
   * @default none
   * @example { DB_PASSWORD: secret("prod/db/credentials", { key: "password" }) }
   */
  readonly secrets?: Readonly<Record<string, Secret | Parameter>>;
  /**
   * What the container runs, instead of the image's `CMD`. One entry is one argument: no shell reads it.
   * @default the image's
   * @example ["node", "worker.js"]
   */
  readonly command?: readonly string[];
  /**
   * What the container's command is given to, instead of the image's `ENTRYPOINT`.
   * @default the image's
   */
  readonly entryPoint?: readonly string[];
  /**
   * Folder in the container that the command starts in, instead of the image's `WORKDIR`.
   * @default the image's
   */
  readonly workingDirectory?: string;
  /**
   * Who runs the command, instead of the image's `USER`: `user`, `uid`, `user:group` or `uid:gid`. Linux only.
   * @default the image's
   */
  readonly user?: string;
  /**
   * How ECS finds out, inside the container, whether it is well.
   * @default none: the container is well while it runs
   */
  readonly healthCheck?: HealthCheck;
  /**
   * Whether the container can write nowhere but to its volumes. Not on Windows.
   * @default false
   */
  readonly readonlyRootFilesystem?: boolean;
  /**
   * Seconds that a container which waits for this one (`dependsOn`) waits before it gives up; 2 to 120 on Fargate.
   * @default AWS's own: about 3 minutes
   */
  readonly startTimeout?: number;
  /**
   * Seconds between `SIGTERM` and `SIGKILL` when the container stops; 0 to 120 on Fargate, reported as
   * `fargate/stop-timeout`.
   * @default 30
   */
  readonly stopTimeout?: number;
}
