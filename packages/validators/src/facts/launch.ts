/**
 * What a task can be made for, and what a service can launch it on. Checked 2026-11-23.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html
 */
export const LAUNCH_TYPES = ["EC2", "EXTERNAL", "FARGATE", "MANAGED_INSTANCES"] as const;

/** Network modes of a task. Source: API_RegisterTaskDefinition. Checked 2026-11-23. */
export const NETWORK_MODES = ["awsvpc", "bridge", "host", "none"] as const;
