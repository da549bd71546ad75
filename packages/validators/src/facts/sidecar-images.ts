/**
 * AWS for Fluent Bit, which routes logs, by a version that stays what it is. It has `bash` and `/entrypoint.sh`, and `nc`
 * no more. Checked 2026-11-28.
 * @see https://github.com/aws/aws-for-fluent-bit/releases
 */
export const LOG_ROUTER_IMAGE = "public.ecr.aws/aws-observability/aws-for-fluent-bit:3.4.3";

/**
 * AWS Distro for OpenTelemetry collector. It has `/healthcheck`, and no shell. Checked 2026-11-28.
 * @see https://github.com/aws-observability/aws-otel-collector/releases
 */
export const OPEN_TELEMETRY_IMAGE = "public.ecr.aws/aws-observability/aws-otel-collector:v0.49.0";

/**
 * AWS X-Ray daemon. Checked 2026-11-28.
 * @see https://github.com/aws/aws-xray-daemon/blob/master/CHANGELOG.md
 */
export const XRAY_IMAGE = "public.ecr.aws/xray/aws-xray-daemon:3.5.0";
