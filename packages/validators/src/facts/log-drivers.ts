/**
 * Log drivers of containers; Fargate has three of them. Checked 2026-11-23.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html
 */
export const LOG_DRIVERS = [
  "awsfirelens",
  "awslogs",
  "fluentd",
  "gelf",
  "journald",
  "json-file",
  "splunk",
  "syslog",
] as const;

/**
 * Options that ECS accepts for the `awslogs` driver; it refuses every other one, `awslogs-endpoint` and `tag` included.
 * Source: API_LogConfiguration and the text of AWS's refusals. Checked 2026-11-23.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html
 */
export const AWSLOGS_OPTIONS = [
  "awslogs-create-group",
  "awslogs-datetime-format",
  "awslogs-group",
  "awslogs-multiline-pattern",
  "awslogs-region",
  "awslogs-stream-prefix",
  "max-buffer-size",
  "mode",
] as const;

/** Options without which ECS refuses the `awslogs` driver on every launch type. Checked 2026-11-23. */
export const AWSLOGS_REQUIRED_OPTIONS = ["awslogs-region", "awslogs-group"] as const;

/** Values of the `mode` option; `non-blocking` is the account default since 2025-06-25. Checked 2026-11-23. */
export const LOG_MODES = ["blocking", "non-blocking"] as const;

/**
 * `max-buffer-size`: a number of bytes as the log driver's own `units.RAMInBytes` reads it, `25m`, `1.5 GiB` or the
 * `26214400b` that the AWS CDK writes. Checked 2026-11-24.
 * @see https://pkg.go.dev/github.com/docker/go-units#RAMInBytes
 */
export const LOG_BUFFER_SIZE_PATTERN = /^\d+(?:\.\d+)? ?(?:[kmgtp]i?)?b?$/i;

/**
 * What CloudWatch Logs accepts as the name of a log group. Checked 2026-11-30.
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html
 */
export const LOG_GROUP_NAME_PATTERN = /^[.\-_/#A-Za-z0-9]{1,512}$/;

/** The characters that such a name may have. */
export const LOG_GROUP_NAME_CHARACTERS = /^[.\-_/#A-Za-z0-9]*$/;
