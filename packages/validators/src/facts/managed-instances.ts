/**
 * Log drivers of tasks on Managed Instances. Checked 2026-11-29.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html
 */
export const MANAGED_INSTANCES_LOG_DRIVERS = ["awslogs", "splunk", "awsfirelens", "json-file"] as const;
