import { placed } from "../call-site.ts";
import { held } from "../held.ts";
import type { KmsKey } from "../resources/kms-key.ts";

/** Settings of logging to CloudWatch Logs. */
export interface AwsLogsProps {
  /**
   * Days that CloudWatch Logs keeps what the containers write. It offers 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365,
   * 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 and 3653; any other is reported as `config/log-retention`. Only for
   * the log group of the workload's own stack.
   * @default 30
   */
  readonly retentionInDays?: number;
  /**
   * ARN of the KMS key that encrypts the log group of the workload's own stack, or `data.arn("Key")` of a `stack()`. The
   * key's policy has to let CloudWatch Logs use it.
   * @default none: CloudWatch Logs encrypts with a key of its own
   */
  readonly kmsKey?: KmsKey;
  /**
   * Name of a log group that exists, in the same account and region, instead of one in the workload's own stack. What is
   * kept there and for how long is its owner's to say.
   * @default a log group of the workload's own stack, `/ecs/<app>/<environment>/<workload>`
   */
  readonly logGroup?: string;
  /**
   * First part of the name of each log stream, `<streamPrefix>/<container>/<task id>`: the option
   * `awslogs-stream-prefix`.
   * @default the container's name
   */
  readonly streamPrefix?: string;
  /**
   * How a line that begins a new entry starts, as Python's `strftime` writes it; lines without it belong to the entry
   * before. The option `awslogs-datetime-format`; not together with `multilinePattern`.
   * @default each line is an entry
   * @example "%Y-%m-%d %H:%M:%S"
   */
  readonly datetimeFormat?: string;
  /**
   * Regular expression that matches a line which begins a new entry. The option `awslogs-multiline-pattern`; not together
   * with `datetimeFormat`.
   * @default each line is an entry
   */
  readonly multilinePattern?: string;
  /**
   * What happens when CloudWatch Logs cannot take what a container writes: `blocking` makes the container wait,
   * `non-blocking` keeps `maxBufferSize` of it and drops the rest.
   * @default the account's `defaultLogDriverMode`, which is "non-blocking" unless it was changed
   */
  readonly mode?: "blocking" | "non-blocking";
  /**
   * How much is kept in memory with `mode: "non-blocking"`: a number of bytes, with `k`, `m` or `g` after it.
   * @default "10m", as in ECS
   */
  readonly maxBufferSize?: string;
}

/** Logging to CloudWatch Logs. Made by {@link awsLogs}. */
export interface AwsLogs {
  readonly kind: "logging";
  readonly driver: "awslogs";
  /** All settings, as given. */
  readonly props: AwsLogsProps;
}

/**
 * Sends what a container writes to standard output and standard error to CloudWatch Logs, with the log driver `awslogs`.
 *
 * In `logging` of a workload it is about all its containers, and about the log group in the workload's stack. In `logging`
 * of a sidecar it is about that container; `retentionInDays` and `kmsKey` are the workload's.
 * @example awsLogs({ retentionInDays: 90, datetimeFormat: "%Y-%m-%d %H:%M:%S" })
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html
 */
export function awsLogs(props: AwsLogsProps = {}): AwsLogs {
  return placed({ kind: "logging", driver: "awslogs", props: held(props) }, awsLogs);
}
