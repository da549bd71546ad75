import type { EnvironmentValue } from "../container/environment-value.ts";
import type { HealthCheck } from "../container/health-check.ts";
import type { Parameter } from "../container/parameter.ts";
import type { Secret } from "../container/secret.ts";
import type { SidecarOverrides } from "../container/sidecar-overrides.ts";
import type { Image } from "../images/image.ts";
import type { AwsLogs } from "./aws-logs.ts";

/** The container that routes the logs of a task: AWS for Fluent Bit, with the name `log-router`. */
export interface LogRouter {
  /**
   * Another image with Fluent Bit. Where there is more than one destination it needs `sh`, and starts Fluent Bit with
   * `/entrypoint.sh`, as AWS's does.
   * @default AWS for Fluent Bit from Amazon ECR Public, of a fixed version
   */
  readonly image?: string | Image;
  /**
   * CPU units set aside for it, of the task's `cpu`.
   * @default no share of its own
   */
  readonly cpu?: number;
  /**
   * MiB at which it is killed, and with it the task.
   * @default the task's memory is the only limit
   */
  readonly memory?: number;
  /**
   * MiB set aside for it.
   * @default 64
   */
  readonly memoryReservation?: number;
  /**
   * Environment variables, which its configuration can name: `${NAME}`.
   * @default none
   */
  readonly environment?: Readonly<Record<string, EnvironmentValue>>;
  /**
   * Environment variables that ECS reads from Secrets Manager or Parameter Store when a task starts.
   * @default none
   */
  readonly secrets?: Readonly<Record<string, Secret | Parameter>>;
  /**
   * How ECS finds out whether it is well.
   * @default a connection to the port that FireLens opens for it, 8877
   */
  readonly healthCheck?: HealthCheck;
  /**
   * Seconds between `SIGTERM` and `SIGKILL`: what it has left to send.
   * @default 30
   */
  readonly stopTimeout?: number;
  /**
   * Where its own output goes. The settings of the workload's log group are these.
   * @default awsLogs()
   */
  readonly logging?: AwsLogs;
  /**
   * Whether each entry says the cluster, the task and the task definition that it comes from.
   * @default true
   */
  readonly enableEcsLogMetadata?: boolean;
  /**
   * Whatever ECS accepts beyond these settings, in ECS's own shape.
   * @default none
   */
  readonly overrides?: SidecarOverrides;
}
