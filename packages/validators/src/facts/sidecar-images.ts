/**
 * AWS for Fluent Bit, which routes logs, by a version that stays what it is. It has `bash` and `/entrypoint.sh`, and `nc`
 * no more. Checked 2026-11-28.
 * @see https://github.com/aws/aws-for-fluent-bit/releases
 */
export const LOG_ROUTER_IMAGE = "public.ecr.aws/aws-observability/aws-for-fluent-bit:3.4.3";
