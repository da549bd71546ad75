/**
 * States of a container that another one can wait for. Checked 2026-11-23.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html
 */
export const CONTAINER_CONDITIONS = ["COMPLETE", "HEALTHY", "START", "SUCCESS"] as const;
