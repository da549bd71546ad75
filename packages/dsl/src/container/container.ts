import type { Image } from "../images/image.ts";
import type { AwsLogs } from "../observability/aws-logs.ts";
import type { EnvironmentValue } from "./environment-value.ts";
import type { HealthCheck } from "./health-check.ts";
import type { Parameter } from "./parameter.ts";
import type { Secret } from "./secret.ts";

/** What the main container of a workload and a sidecar have in common. */
export interface ContainerProps {
  /**
   * What the container runs: an image of the app's own {@link repository}, or any image by its URI. A URI with a digest
   * or a version tag is the same code tomorrow; `latest` is reported as `images/latest-tag`.
   * @example images.build("./api")
   * @example "public.ecr.aws/docker/library/redis:7.4-alpine"
   */
  readonly image: string | Image;
  /**
   * Environment variables: text, numbers, booleans, the address of a service of the app, or text with such an address in
   * it. Everyone who may read the task definition reads them, so a password belongs in `secrets`.
   * @default none
   * @example { NODE_ENV: "production", WORKERS: 4, DEBUG: false, REDIS_URL: cache.url("redis", { scheme: "redis" }) }
   * @example { DATABASE_URL: text`postgres://${db.host("postgres")}:5432/shop` }
   */
  readonly environment?: Readonly<Record<string, EnvironmentValue>>;
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
   * How ECS finds out, inside the container, whether it is well.
   * @default none: the container is well while it runs
   */
  readonly healthCheck?: HealthCheck;
  /**
   * Seconds that a container which waits for this one (`dependsOn`) waits before it gives up; 2 to 120 on Fargate,
   * reported as `fargate/start-timeout`.
   * @default AWS's own: about 3 minutes
   */
  readonly startTimeout?: number;
  /**
   * Seconds between `SIGTERM` and `SIGKILL` when the container stops; 2 to 120 on Fargate, reported as
   * `fargate/stop-timeout`.
   * @default 30
   */
  readonly stopTimeout?: number;
  /**
   * Where the container's standard output and standard error go. Of the log group, which the containers of a task share,
   * the workload's own `logging` decides.
   * @default the workload's; awsLogs() for the workload
   * @example awsLogs({ mode: "non-blocking", maxBufferSize: "25m" })
   */
  readonly logging?: AwsLogs;
}
