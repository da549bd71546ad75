import { placed } from "../call-site.ts";
import { held } from "../held.ts";
import type { LogDestination } from "./log-destination.ts";
import type { LogRouter } from "./log-router.ts";

/** Settings of logging through FireLens. */
export interface FireLensProps {
  /**
   * Where the logs go: each entry to all of these. The task role may write to them, and to nothing else.
   * @example [{ cloudWatch: {} }, { s3: { bucket: "shop-logs" } }]
   */
  readonly to: readonly LogDestination[];
  /**
   * Regular expression that an entry has to match to be sent.
   * @default none: all are sent
   */
  readonly includePattern?: string;
  /**
   * Regular expression of entries that are not sent.
   * @default none: all are sent
   * @example "GET /health"
   */
  readonly excludePattern?: string;
  /**
   * The container that does it, of which a task has one: settings of a second one are reported as `config/log-router`.
   * @default AWS for Fluent Bit, with 64 MiB set aside
   * @example { memoryReservation: 128 }
   */
  readonly router?: LogRouter;
}

/** Logging through FireLens. Made by {@link fireLens}. */
export interface FireLens {
  readonly kind: "logging";
  readonly driver: "awsfirelens";
  /** All settings, as given. */
  readonly props: FireLensProps;
}

/**
 * Sends what a container writes to standard output and standard error through a log router, Fluent Bit, to other places
 * than CloudWatch Logs, or to several. The router is a container of the task with the name `log-router`; ECS starts it
 * first and stops it last, and its own output is in the workload's log group.
 *
 * In `logging` of a workload it is about all its containers, in `logging` of a sidecar about that one. Windows has no
 * FireLens.
 * @example fireLens({ to: [{ firehose: "shop-logs" }] })
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_firelens.html
 */
export function fireLens(props: FireLensProps): FireLens {
  return placed({ kind: "logging", driver: "awsfirelens", props: held(props) }, fireLens);
}
