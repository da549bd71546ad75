import type { Image } from "../images/image.ts";
import type { Logging } from "../observability/logging.ts";
import type { Reference } from "../reference.ts";
import type { EnvironmentValue } from "./environment-value.ts";
import type { HealthCheck } from "./health-check.ts";
import type { Mount } from "./mount.ts";
import type { Parameter } from "./parameter.ts";
import type { RestartPolicy } from "./restart-policy.ts";
import type { Secret } from "./secret.ts";

/**
 * What the main container of a workload and a sidecar have in common. The type parameter is the names of the workload's
 * volumes.
 */
export interface ContainerProps<Volume extends string = string> {
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
   * A value of the config in a text between plain quotes, which nobody fills in, is reported as `config/text-template`.
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
   * Files in S3 whose lines, `NAME=value`, are environment variables too; `environment` and `secrets` come before them.
   * The execution role may read them. ARNs of objects whose names end in `.env`, at most ten: reported as
   * `schema/environment-file-arn` and `schema/environment-files-max`. What a `stack()` makes stands in them
   * by ``text`${data.arn("Config")}/api.env` ``.
   * @default none
   * @example ["arn:aws:s3:::shop-config/api.env"]
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/use-environment-file.html
   */
  readonly environmentFiles?: readonly (string | Reference<"output" | "text">)[];
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
   * Whether ECS starts the container again when it ends, without a new task.
   * @default none: a task ends with its essential containers, and others stay ended
   * @example { enabled: true, ignoredExitCodes: [0] }
   */
  readonly restartPolicy?: RestartPolicy;
  /**
   * Where in the container the task's volumes are, by path. A volume that `volumes` of the workload does not have does
   * not compile: `Type '"uplods"' is not assignable to type '"uploads" | MountProps<"uploads">'`, and is reported as
   * `schema/volume-unknown` where types do not see it.
   * @default none
   * @example { "/uploads": "uploads", "/etc/app": { volume: "config", readOnly: true } }
   */
  readonly mounts?: Readonly<Record<string, Mount<Volume>>>;
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
   * @example fireLens({ to: [{ firehose: "shop-logs" }] })
   */
  readonly logging?: Logging;
  /**
   * The secret with name and password for the registry of the image, where it is a private one outside ECR:
   * `{"username": "…", "password": "…"}`. The execution role may read it.
   * @default none
   * @example secret("prod/dockerhub")
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/private-auth.html
   */
  readonly repositoryCredentials?: Secret;
  /**
   * Whether a new task of a deployment runs the very image that the deployment began with, although its tag has moved.
   * @default "enabled"
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html
   */
  readonly versionConsistency?: "enabled" | "disabled";
  /**
   * Labels of the container for programs that ask Docker for them. Those of AWS begin with `com.amazonaws.ecs`.
   * @default none
   */
  readonly dockerLabels?: Readonly<Record<string, string>>;
  /**
   * Whether the container's standard input stays open, for programs that wait for it.
   * @default false
   */
  readonly interactive?: boolean;
  /**
   * Whether the container has a terminal.
   * @default false
   */
  readonly pseudoTerminal?: boolean;
  /**
   * The file that lets the container sign in to Active Directory: one ARN after `credentialspec:` or
   * `credentialspecdomainless:`; more than one is reported as `schema/credential-specs-max`.
   * @default none
   * @example ["credentialspecdomainless:arn:aws:s3:::shop-config/gmsa.json"]
   */
  readonly credentialSpecs?: readonly string[];
}
