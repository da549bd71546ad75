/**
 * Limits and defaults of a container's health check; times in seconds. Checked 2026-11-23. The timeout's maximum is
 * 60 for ECS, although aws-cdk-lib lets 120 through.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html
 */
export const HEALTH_CHECK = {
  interval: { min: 5, max: 300, default: 30 },
  timeout: { min: 2, max: 60, default: 5 },
  retries: { min: 1, max: 10, default: 3 },
  startPeriod: { min: 0, max: 300, default: 0 },
} as const;

/** First items of a health check's command. `NONE` switches off the check of the image. Checked 2026-11-23. */
export const HEALTH_CHECK_FORMS = ["CMD", "CMD-SHELL", "NONE"] as const;
